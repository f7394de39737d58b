import type { DefaultTexts } from "./catalog.ts";

export const ko: DefaultTexts = {
  greeting: '{% if customer.name != "" %}\n{{ customer.name }}님, 안녕하세요.\n{% endif %}',
  order_confirmed: {
    subject: "주문이 완료되었습니다 ({{ order.name }})",
    preheader:
      "{% if delivery.text %}{{ delivery.text }} · {% endif %}상품이 발송되면 다시 알려 드리겠습니다.",
    heading: "주문해 주셔서 감사합니다",
    text: "주문이 잘 접수되어 상품을 정성껏 준비하고 있습니다. 상품이 발송되면 이메일로 다시 알려 드리겠습니다.",
    button: "주문 내역 보기",
    total: "{% if order.total %}**합계: {{ order.total }}**{% endif %}",
  },
  shipped: {
    subject: "주문하신 상품이 발송되었습니다 ({{ order.name }})",
    preheader:
      "{% if delivery.text %}{{ delivery.text }} · {% endif %}도착할 때까지 배송 상황을 확인하실 수 있습니다.",
    heading: "주문하신 상품이 발송되었습니다",
    text: "{% if carrier.name %}{{ carrier.name }}에 상품을 전달했습니다.{% else %}택배사에 상품을 전달했습니다.{% endif %} 지금 어디쯤 왔는지 언제든지 확인하실 수 있습니다.",
    button: "배송 조회",
  },
  partly_shipped: {
    subject: "상품 일부가 먼저 발송되었습니다 ({{ order.name }})",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}나머지 상품은 따로 보내 드립니다.",
    heading: "상품 일부가 먼저 발송되었습니다",
    text: "{% if carrier.name %}먼저 준비된 상품을 {{ carrier.name }}에 전달했습니다.{% else %}먼저 준비된 상품을 택배사에 전달했습니다.{% endif %} 다음 상품이 발송되면 다시 알려 드리겠습니다.",
    button: "배송 조회",
  },
  in_transit: {
    subject: "주문하신 상품이 배송 중입니다 ({{ order.name }})",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}택배사가 상품을 접수했습니다.",
    heading: "상품이 배송 중입니다",
    text: "{% if carrier.name %}{{ carrier.name }}에서 상품을 접수해 배송을 시작했습니다.{% else %}택배사에서 상품을 접수해 배송을 시작했습니다.{% endif %} 따로 하실 일은 없습니다.",
    button: "현재 위치 보기",
  },
  out_for_delivery: {
    subject: "곧 도착합니다: 주문 {{ order.name }} 배달 중",
    preheader:
      "{% if carrier.name %}{{ carrier.name }}에서{% else %}택배사에서{% endif %} 배달을 시작했습니다.",
    heading: "상품이 곧 도착합니다",
    text: "{% if carrier.name %}{{ carrier.name }}에서{% else %}택배사에서{% endif %} 배달을 시작했습니다. 직접 받기 어려우시면 배송 조회 페이지에서 수령 방법을 확인해 주세요.",
    button: "배달 현황 보기",
  },
  available_for_pickup: {
    subject: "상품을 찾아가실 수 있습니다 ({{ order.name }})",
    preheader:
      "{% if pickup.until %}보관 기한: {{ pickup.until }}{% else %}늦지 않게 찾아가 주세요{% endif %}{% if pickup.place %} · {{ pickup.place }}{% endif %}",
    heading: "상품을 찾아가실 수 있습니다",
    text: "상품이 수령 장소에 도착했습니다. 찾으러 가실 때 운송장 번호와 신분증을 지참해 주세요.",
    place: "**수령 장소:** {{ pickup.place }}",
    until: "**보관 기한:** {{ pickup.until }}",
    button: "수령 방법 보기",
  },
  attempted: {
    subject: "상품을 전달하지 못했습니다 ({{ order.name }})",
    preheader: "다시 받으실 수 있는 방법을 안내해 드립니다.",
    heading: "이번에는 상품을 전달하지 못했습니다",
    text: "현재 상황과 다시 받으실 수 있는 방법을 안내해 드립니다.",
    place: "**보관 장소:** {{ pickup.place }}",
    until: "**보관 기한:** {{ pickup.until }}",
    button: "수령 방법 보기",
  },
  delivered: {
    subject: "배송이 완료되었습니다 ({{ order.name }})",
    preheader: "마음에 드셨으면 좋겠습니다. 상품이 보이지 않을 때의 안내도 확인하세요.",
    heading: "상품이 도착했습니다",
    text: "{% if carrier.name %}{{ carrier.name }}에서{% else %}택배사에서{% endif %} 배송이 완료되었다고 알려 왔습니다. 마음에 드셨으면 좋겠습니다.",
    button: "배송 내역 보기",
    hint: "**상품이 보이지 않나요?** 문 앞이나 택배함, 경비실을 살펴보시고 가족이나 이웃에게도 확인해 주세요. 그래도 찾지 못하시면 연락해 주세요. 바로 도와드리겠습니다.",
  },
  running_late: {
    subject: "배송이 늦어지고 있습니다 ({{ order.name }})",
    preheader: "{% if delivery.text %}{{ delivery.text }} · {% endif %}배송 상황을 계속 확인하고 있습니다.",
    heading: "배송이 늦어지고 있습니다",
    text: "안내해 드린 날짜보다 늦어져 죄송합니다. 배송 상황을 계속 확인하고 있으며, 따로 하실 일은 없습니다.",
    button: "최신 상황 보기",
  },
  delayed: {
    subject:
      "{% if delivery.date %}새 도착 예정일: {{ delivery.date }} (주문 {{ order.name }}){% else %}배송이 지연되고 있습니다 ({{ order.name }}){% endif %}",
    preheader: "안내해 드린 날짜보다 늦어집니다. 따로 하실 일은 없습니다.",
    heading:
      "{% if delivery.date %}도착 예정일이 변경되었습니다{% else %}배송이 지연되고 있습니다{% endif %}",
    text: "안내해 드린 날짜보다 늦어져 죄송합니다. 상품은 계속 배송 중이며, 따로 하실 일은 없습니다. 새 날짜에 받기 어려우시면 편하게 알려 주세요.",
    button: "배송 조회",
  },
  stalled: {
    subject: "배송 상황을 살펴보고 있습니다 ({{ order.name }})",
    preheader: "상품의 이동이 평소보다 오래 멈춰 있습니다.",
    heading: "배송 상황을 살펴보고 있습니다",
    text: "상품의 이동이 평소보다 오래 멈춰 있습니다. 대부분 하루 이틀 안에 다시 움직이며, 저희도 계속 살펴보고 있습니다. 급하게 필요하시면 연락해 주세요. 방법을 찾아보겠습니다.",
    button: "현재 위치 보기",
  },
  exception: {
    subject: "주문 {{ order.name }} 배송에 관해 알려 드립니다",
    preheader:
      "{% if problem.what %}{{ problem.what }}{% else %}현재 상황과 해결 방법을 안내해 드립니다.{% endif %}",
    heading: "배송에 문제가 생겼습니다",
    text: "불편을 드려 죄송합니다. 현재 상황과 해결 방법을 안내해 드립니다.",
    button: "최신 상황 보기",
  },
  returned: {
    subject: "상품을 배송하지 못했습니다 ({{ order.name }})",
    preheader: "원하시는 방법을 알려 주시면 저희가 처리하겠습니다.",
    heading: "상품을 전해 드리지 못했습니다",
    text: "불편을 드려 죄송합니다. 원하시는 방법을 알려 주시면 나머지는 저희가 처리하겠습니다.",
    button: "자세히 보기",
  },
  refunded: {
    subject: "주문 {{ order.name }} 환불 안내",
    preheader:
      "{% if refund.amount %}환불 금액: {{ refund.amount }}{% else %}환불이 처리되었습니다.{% endif %}",
    heading: "환불이 처리되었습니다",
    text: "{% if refund.amount %}**{{ refund.amount }}** 환불을 처리했습니다.{% else %}환불을 처리했습니다.{% endif %} 결제하신 방법으로 돌려드립니다. 카드사나 은행에 따라 영업일 기준 며칠이 걸릴 수 있습니다.",
    button: "주문 내역 보기",
  },
  cancelled: {
    subject: "주문이 취소되었습니다 ({{ order.name }})",
    preheader: "앞으로의 절차를 안내해 드립니다.",
    heading: "주문이 취소되었습니다",
    text: "이 주문의 상품은 더 이상 발송되지 않습니다. 이미 결제하셨다면 결제하신 방법으로 돌려드립니다. 취소하신 적이 없다면 연락해 주세요. 바로 확인하겠습니다.",
    button: "주문 내역 보기",
  },
  review_request: {
    subject: "받으신 상품은 어떠세요? ({{ order.name }})",
    preheader: "솔직한 한마디가 다른 분들께 도움이 됩니다.",
    heading: "받으신 상품은 어떠세요?",
    text: "상품을 받으신 지 조금 지났습니다. 사용해 보신 느낌을 들려주시겠어요? 솔직한 한마디가 다른 분들의 선택과 저희의 개선에 도움이 됩니다.",
    button: "리뷰 쓰기",
  },
  survey: {
    subject: "이번 주문은 어떠셨나요? ({{ order.name }})",
    preheader: "주문과 배송에 관한 짧은 설문입니다.",
    heading: "이번 쇼핑은 어떠셨나요?",
    text: "주문부터 상품을 받으실 때까지 어떠셨는지 궁금합니다. 보내 주신 답변은 더 나은 서비스를 위해 소중히 쓰겠습니다.",
    button: "의견 남기기",
  },
  note: {
    subject: "{{ note.subject }}",
    preheader: "주문과 관련해 {{ shop.name }}에서 보낸 메시지입니다.",
    heading: "{{ note.subject }}",
    button: "주문 내역 보기",
  },
  test: {
    subject: "{{ shop.name }} 테스트 메일",
    preheader: "이 메일이 보인다면 정상적으로 발송되고 있습니다.",
    heading: "정상적으로 도착했습니다",
    text: "{{ shop.name }}에서 보내는 메일을 확인하기 위한 테스트입니다. 이 메일이 보인다면 정상적으로 발송되고 있습니다. 고객에게는 발송되지 않았습니다.",
    button: "쇼핑몰 열기",
  },
};
