import { z } from "zod";
import { errorSchema, lookUpAnswerSchema, trackingAnswerSchema } from "./answer-schema.ts";

const schemaOf = (schema: z.ZodType): object => {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io: "output" });
  return plain;
};

const jsonOf = (description: string, name: string, headers: object = {}) => ({
  description,
  headers: { "Cache-Control": { description: "no-store", schema: { type: "string" } }, ...headers },
  content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
});
const RETRY_AFTER = { "Retry-After": { description: "Seconds to wait.", schema: { type: "integer" } } };

const ERRORS = {
  "403": jsonOf("The page that asks is not on the shop's list of origins.", "Error"),
  "404": jsonOf("There is no such thing, or the shop has no headless access.", "Error"),
  "429": jsonOf("Too many tries; wait as long as Retry-After says.", "Error", RETRY_AFTER),
};

const SHOP = {
  name: "shop",
  in: "path",
  required: true,
  description: "The shop's permanent domain.",
  schema: { type: "string", examples: ["your-shop.myshopify.com"] },
};
const LANG = {
  name: "lang",
  in: "query",
  description: "The language that the shopper chose; else the order's, the browser's, the shop's.",
  schema: { type: "string", examples: ["ja"] },
};

/** The endpoints for shops with a storefront of their own, as a machine reads it. Answers are described by their own schemas. */
export const openApiOf = (appUrl: string) => ({
  openapi: "3.1.0",
  info: {
    title: "Doorstep headless tracking",
    version: "1",
    description:
      "A tracking page's view model as JSON. Version 1 only ever gains fields. Switch it on in Doorstep under Tracking page, Links and look-up.",
  },
  servers: [{ url: appUrl }],
  paths: {
    "/api/v1/shops/{shop}/tracking/{token}": {
      get: {
        operationId: "trackingByLink",
        summary: "The page of a tracking link; its last part is the secret.",
        parameters: [
          SHOP,
          {
            name: "token",
            in: "path",
            required: true,
            description: "The last part of the tracking link.",
            schema: { type: "string" },
          },
          LANG,
        ],
        responses: {
          "200": jsonOf("The page.", "Tracking"),
          ...ERRORS,
          "410": jsonOf("The link has expired; looking the order up renews it.", "Error"),
        },
      },
    },
    "/api/v1/shops/{shop}/tracking": {
      get: {
        operationId: "trackingByToken",
        summary: "The page of an order that the shop's own server vouches for.",
        security: [{ signedByShop: [] }],
        parameters: [SHOP, LANG],
        responses: {
          "200": jsonOf("The page.", "Tracking"),
          "401": jsonOf("The token is missing, not signed with the shop's secret, or too old.", "Error"),
          ...ERRORS,
        },
      },
    },
    "/api/v1/shops/{shop}/look-up": {
      post: {
        operationId: "lookUp",
        summary: "The tracking link of an order, or of a parcel by its number alone.",
        parameters: [SHOP],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["order"],
                properties: {
                  order: { type: "string", description: "Order number, or tracking number." },
                  contact: {
                    type: "string",
                    description: "E-mail, phone number or postcode; not needed with a tracking number.",
                  },
                },
              },
            },
          },
        },
        responses: {
          "200": jsonOf("Found.", "LookUp"),
          "400": jsonOf("The body is not what is described here.", "Error"),
          "415": jsonOf("The body is not JSON.", "Error"),
          ...ERRORS,
        },
      },
    },
  },
  components: {
    schemas: {
      Tracking: schemaOf(trackingAnswerSchema),
      LookUp: schemaOf(lookUpAnswerSchema),
      Error: schemaOf(errorSchema),
    },
    securitySchemes: {
      signedByShop: {
        type: "http",
        scheme: "bearer",
        bearerFormat: "JWT",
        description:
          "HS256 with the shop's headless secret. Claims: sub (order id, gid or name), aud (doorstep), exp (at most an hour ahead).",
      },
    },
  },
});
