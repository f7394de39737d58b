import { says, saysWhy } from "../reading/code-table.ts";
import { tableOfGroups } from "../reading/code-groups.ts";

/** "ecommerce". As in parcel-codes.ts: only what says more than the coarse code beside it. */
export const ecommerceCode = tableOfGroups([
  [says("pre_transit"), "109 128 129 134 135 235 238 400 445"],
  [says("cancelled"), "101"],
  [says("in_transit", "customs"), "441 443 447 448 453 463 501 506 507 509"],
  [says("in_transit", "customs", "delayed"), "508"],
  [says("in_transit", "delayed"), "450 546 581 592 593 609 616 640 641 670 671"],
  [says("out_for_delivery"), "544 558 580 597 598"],
  [says("available_for_pickup"), "469 522 560 565 570 585 588 599 601"],
  [saysWhy("attempted", "not_home"), "550 551 552 556 613 594"],
  [saysWhy("attempted", "closed"), "555 564 612"],
  [saysWhy("attempted", "no_access"), "553 554 605"],
  [saysWhy("attempted", "payment"), "614"],
  [says("attempted"), "563 571 583 595 596 615 629 638 639 651"],
  [saysWhy("exception", "customs_fee", "customs", "action_required"), "240 242 503 608"],
  [saysWhy("exception", "address"), "582 630 631 632 633 683 686 689 691 700 710 720 730 740 750"],
  [saysWhy("exception", "refused"), "610 611 619"],
  [saysWhy("exception", "damaged"), "620 623"],
  [saysWhy("exception", "lost"), "690"],
  [saysWhy("exception", "unclaimed"), "693 760"],
  [saysWhy("exception", "other"), "107 625 626 636 650 770 780 809 825 844"],
  [says("exception"), "312 358 644"],
  [says("delivered"), "600 606 607 621 652 653 654 655 656 657 658 659"],
  [says("delivered", "picked_up_by_customer"), "572"],
  [
    says("returning"),
    "108 602 604 800 802 804 806 807 808 811 813 815 816 817 818 820 821 849 853 854 855 856 857 858 859 862",
  ],
  [says("returned"), "603 860 863 864"],
]);

/** "ecommerce-europe". The handing over to a shop counts as delivered there; to the reader it is not. */
export const ecommerceEuropeCode = tableOfGroups([
  [says("out_for_delivery"), "42"],
  [says("available_for_pickup"), "43 44 45 46 47"],
  [says("in_transit"), "302"],
  [says("delivered"), "63 64 69 70 71 306"],
  [says("delivered", "picked_up_by_customer"), "65 66 67 68"],
  [saysWhy("attempted", "not_home"), "73 74 75 85 141 372"],
  [saysWhy("attempted", "payment"), "77 78 86"],
  [saysWhy("attempted", "id_check"), "82 330"],
  [saysWhy("attempted", "closed"), "87 90 96 395"],
  [says("attempted"), "72 88 89 91 92 93 94 95 97 98 154 161 200 217 253"],
  [saysWhy("attempted", "weather"), "264"],
  [says("attempted", "delayed"), "265"],
  [saysWhy("exception", "address"), "79 80 81 206"],
  [saysWhy("exception", "refused"), "76 207 208 209 210 211"],
  [saysWhy("exception", "damaged"), "83"],
  [saysWhy("exception", "weather", "delayed"), "266"],
  [saysWhy("exception", "payment", "action_required"), "214 215 268"],
  [says("in_transit", "delayed"), "267 269"],
  [saysWhy("returning", "unclaimed"), "99 100 101 102 155"],
  [saysWhy("returning", "refused"), "151"],
  [says("returning"), "149 152 157 160 248 249 259 363 364 365"],
  [says("returned"), "366"],
]);

/** "ecommerce-ppl". */
export const pplCode = tableOfGroups([
  [says("available_for_pickup"), "343"],
  [says("in_transit", "delayed"), "460"],
  [saysWhy("exception", "refused"), "464"],
  [saysWhy("exception", "lost"), "997"],
  [says("delivered"), "450"],
  [says("cancelled"), "999"],
]);
