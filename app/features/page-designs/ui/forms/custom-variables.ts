/** Names that the merchant's Liquid may speak of, as custom-values.ts has them, with what is written to use one. */
export const CUSTOM_VARIABLES = [
  { name: "status.text", liquid: "{{ status.text }}" },
  { name: "status.advice", liquid: "{{ status.advice | join: ' ' }}" },
  { name: "arrival", liquid: "{{ arrival }}" },
  { name: "situations", liquid: '{% if situations contains "late" %}…{% endif %}' },
  { name: "order.name", liquid: "{{ order.name }}" },
  { name: "order.placed", liquid: "{{ order.placed }}" },
  { name: "order.country", liquid: "{{ order.country }}" },
  { name: "order.tags", liquid: '{% if order.tags contains "vip" %}…{% endif %}' },
  { name: "order.is_first", liquid: "{% if order.is_first %}…{% endif %}" },
  { name: "carrier", liquid: "{{ carrier }}" },
  { name: "tracking_number", liquid: "{{ tracking_number }}" },
  {
    name: "parcels",
    liquid: "{% for parcel in parcels %}{{ parcel.label }}: {{ parcel.status }}{% endfor %}",
  },
  { name: "items", liquid: "{% for item in items %}{{ item.quantity }} × {{ item.title }}{% endfor %}" },
  { name: "shop.name", liquid: "{{ shop.name }}" },
  { name: "shop.url", liquid: "{{ shop.url }}" },
  { name: "language", liquid: "{{ language }}" },
] as const;
