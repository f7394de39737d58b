/** One body of each shape in which carriers themselves tell of parcels. All numbers are made up. */

const upsActivity = (type: string, code: string, statusCode: string, time: string) => ({
  date: "20261120",
  time,
  gmtDate: "20261120",
  gmtTime: `${Number(time.slice(0, 2)) + 5}:${time.slice(2, 4)}:${time.slice(4)}`,
  gmtOffset: "-05:00",
  status: { type, code, statusCode, description: "as UPS says" },
  location: { address: { city: "RENO", stateProvince: "NV", countryCode: "US", country: "US" } },
});

export const UPS_ANSWER = {
  trackResponse: {
    shipment: [
      {
        inquiryNumber: "1ZTEST000000000001",
        package: [
          {
            trackingNumber: "1ZTEST000000000001",
            deliveryDate: [
              { type: "SDD", date: "20261121" },
              { type: "RDD", date: "20261123" },
            ],
            alternateTrackingNumber: [{ number: "9400100000000000000001", type: "USPS_PIC" }],
            currentStatus: { type: "I", code: "OT", statusCode: "021", description: "Out for Delivery" },
            activity: [
              upsActivity("I", "OT", "021", "093000"),
              upsActivity("X", "DJ", "052", "081500"),
              upsActivity("M", "MP", "003", "070000"),
            ],
          },
        ],
      },
    ],
  },
};

export const upsPush = (type: string, code: string, descriptionCode: string) => ({
  trackingNumber: "1ZTEST000000000001",
  localActivityDate: "20261120",
  localActivityTime: "093000",
  gmtActivityDate: "20261120",
  gmtActivityTime: "143000",
  activityLocation: { city: "Reno", stateProvince: "NV", postalCode: "", country: "US" },
  activityStatus: { type, code, description: "as UPS says", descriptionCode },
  scheduledDeliveryDate: "20261121",
  actualDeliveryDate: "",
});

export const upsXml = (
  ...activities: (readonly [type: string, code: string, date: string, text?: string])[]
) =>
  `<?xml version="1.0"?><TrackResponse><Response><ResponseStatusCode>1</ResponseStatusCode></Response><Shipment>
  <ScheduledDeliveryDate>20261121</ScheduledDeliveryDate><Package><TrackingNumber>1ZTEST000000000001</TrackingNumber>
  ${activities
    .map(
      ([type, code, date, text = "TEXT"]) => `<Activity><ActivityLocation><Address><City>RENO</City>
      <StateProvinceCode>NV</StateProvinceCode><CountryCode>US</CountryCode></Address></ActivityLocation><Status><StatusType>
      <Code>${type}</Code><Description>${text}</Description></StatusType><StatusCode><Code>${code}</Code></StatusCode></Status>
      <Date>${date}</Date><Time>093000</Time></Activity>`,
    )
    .join("")}</Package></Shipment></TrackResponse>`;

export const fedexScan = (eventType: string, exceptionCode = "", date = "2026-11-20T09:30:00-05:00") => ({
  date,
  eventType,
  eventDescription: "as FedEx says",
  exceptionCode,
  exceptionDescription: "",
  scanLocation: { city: "RENO", stateOrProvinceCode: "NV", countryCode: "US" },
});

export const fedexResult = (
  trackingNumber: string,
  code: string,
  scanEvents: object[],
  also: object = {},
) => ({
  trackingNumber,
  trackResults: [
    {
      trackingNumberInfo: { trackingNumber, carrierCode: "FDXE", trackingNumberUniqueId: "1~1~FX" },
      latestStatusDetail: { code, derivedCode: code, ancillaryDetails: [] },
      scanEvents,
      dateAndTimes: [{ type: "ESTIMATED_DELIVERY", dateTime: "2026-11-22T00:00:00-06:00" }],
      ...also,
    },
  ],
});

export const fedexAnswer = (...completeTrackResults: object[]) => ({ output: { completeTrackResults } });

export const fedexXml = (...events: (readonly [type: string, at: string, reason?: string])[]) =>
  `<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Body>
  <v9:TrackReply xmlns:v9="http://fedex.com/ws/track/v9"><v9:CompletedTrackDetails><v9:TrackDetails>
  <v9:Notification><v9:Severity>SUCCESS</v9:Severity></v9:Notification><v9:TrackingNumber>0790000001</v9:TrackingNumber>
  <v9:StatusDetail><v9:Code>${events[0]?.[0]}</v9:Code></v9:StatusDetail>
  <v9:EstimatedDeliveryTimestamp>2026-11-22T20:00:00</v9:EstimatedDeliveryTimestamp>
  ${events
    .map(
      ([
        type,
        at,
        reason = "",
      ]) => `<v9:Events><v9:Timestamp>${at}</v9:Timestamp><v9:EventType>${type}</v9:EventType>
      <v9:EventDescription>as FedEx says</v9:EventDescription><v9:StatusExceptionCode>${reason}</v9:StatusExceptionCode>
      <v9:Address><v9:City>RENO</v9:City><v9:StateOrProvinceCode/></v9:Address></v9:Events>`,
    )
    .join(
      "",
    )}</v9:TrackDetails></v9:CompletedTrackDetails></v9:TrackReply></SOAP-ENV:Body></SOAP-ENV:Envelope>`;

export const uspsEvent = (eventCode: string | null, eventType: string, at = "2026-11-20T09:30:00") => ({
  eventCode,
  eventType,
  eventTimestamp: at,
  GMTTimestamp: "2026-11-20T17:30:12Z",
  GMTOffset: "-08:00",
  eventCity: "RENO",
  eventState: "NV",
  eventCountry: null,
});

export const uspsAnswer = (trackingEvents: object[], also: object = {}) => ({
  trackingNumber: "9400100000000000000001",
  status: "In Transit to Next Facility",
  statusCategory: "In Transit",
  predictedDeliveryDate: "2026-11-22",
  trackingEvents,
  ...also,
});

export const uspsXml = (...scans: (readonly [code: string, name: string, date: string, time?: string])[]) =>
  `<TrackResponse><TrackInfo ID="9400100000000000000001"><ExpectedDeliveryDate>November 22, 2026</ExpectedDeliveryDate>
  <Service>USPS Tracking<SUP>&#174;</SUP></Service><StatusCategory>In Transit</StatusCategory>${scans
    .map(
      ([code, name, date, time = ""], index) => `<${index === 0 ? "TrackSummary" : "TrackDetail"}>
      <EventTime>${time}</EventTime><EventDate>${date}</EventDate><Event>${name}</Event><EventCity>RENO</EventCity>
      <EventState>NV</EventState><EventCountry/><EventCode>${code}</EventCode></${index === 0 ? "TrackSummary" : "TrackDetail"}>`,
    )
    .join("")}</TrackInfo></TrackResponse>`;

export const uspsLines = (summary: string, ...lines: string[]) =>
  `<TrackResponse><TrackInfo ID="9400100000000000000001"><TrackSummary>${summary}</TrackSummary>${lines
    .map((line) => `<TrackDetail>${line}</TrackDetail>`)
    .join("")}</TrackInfo></TrackResponse>`;

export const dhlStatus = (statusCode: string, status: string, timestamp = "2026-11-20T09:30:00") => ({
  timestamp,
  statusCode,
  status,
  description: "as DHL says",
  location: { address: { addressLocality: "Bonn", countryCode: "DE" } },
});

export const dhlAnswer = (service: string, events: object[], also: object = {}) => ({
  shipments: [
    {
      id: "00340000000000000001",
      service,
      status: events[0],
      estimatedTimeOfDelivery: "2026-11-22T00:00:00Z",
      events,
      ...also,
    },
  ],
});

export const MY_DHL_ANSWER = {
  shipments: [
    {
      shipmentTrackingNumber: "1234567890",
      estimatedDeliveryDate: "2026-11-22",
      events: [
        {
          date: "2026-11-20",
          time: "09:30:00",
          GMTOffset: "+09:00",
          typeCode: "WC",
          description: "Shipment is out with courier for delivery",
          serviceArea: [{ code: "TYO", description: "TOKYO - JAPAN" }],
        },
      ],
    },
  ],
};

/** An answer of the website of old. Its code is 101 whether or not the parcel has arrived. */
export const dhlWebsiteAnswer = (status: string, ...descriptions: string[]) => ({
  results: [
    {
      id: "1234567890",
      delivery: { code: "101", status },
      checkpoints: descriptions.map((description) => ({
        description,
        time: "10:14",
        date: "Friday, November 20, 2026 ",
        location: "RENO, NV - USA",
      })),
    },
  ],
});

export const dhlXml = (...codes: string[]) =>
  `<req:TrackingResponse xmlns:req="http://www.dhl.com"><AWBInfo><AWBNumber>1234567890</AWBNumber><Status>
  <ActionStatus>success</ActionStatus></Status><ShipmentInfo><EstDlvyDate>2026-11-22 23:59:00 GMT+09:00</EstDlvyDate>${codes
    .map(
      (
        code,
      ) => `<ShipmentEvent><Date>2026-11-20</Date><Time>09:30:00</Time><ServiceEvent><EventCode>${code}</EventCode>
      <Description>as DHL says</Description></ServiceEvent><ServiceArea><Description>TOKYO - JAPAN</Description></ServiceArea>
      </ShipmentEvent>`,
    )
    .join("")}</ShipmentInfo></AWBInfo></req:TrackingResponse>`;
