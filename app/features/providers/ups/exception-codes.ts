import { says, saysWhy } from "../reading/code-table.ts";
import { tableOfGroups } from "../reading/code-groups.ts";

/**
 * "Package Exceptions" and, where they tell of trouble, "Delivery Codes" of UPS's Tracking API: two characters beside the
 * type X. Those missing here are exceptions by their type, without more to say.
 * https://developer.ups.com/api/reference/tracking/appendix
 */
export const upsExceptionCode = tableOfGroups([
  [saysWhy("attempted", "not_home"), "48 49 C4 KX OH CI EA 7L 89 2X 5R 6R HQ YD"],
  [saysWhy("attempted", "closed"), "55 AY G3 L1 ZM BI FO 3J"],
  [saysWhy("attempted", "payment"), "51 52 KZ DI"],
  [saysWhy("attempted", "id_check"), "FM G7 G8 IQ IR PI"],
  [saysWhy("attempted", "other"), "84 GB DO"],
  [saysWhy("exception", "refused"), "53 AM AN AP AQ AS KI KQ KR KS KT YE"],
  [
    saysWhy("exception", "address"),
    `47 50 A5 A6 A7 A8 A9 AA AB AC AD AE AF AG AK AL AV AW BO C8 CU CW CY DS DW DZ E1 FA H1 H2 H3 H4 H5 MV OJ PH TF YF`,
  ],
  [saysWhy("exception", "damaged"), "13 28 45 64 65 66 67 A2 A3 A4 HD HE HR TV"],
  [saysWhy("exception", "lost"), "24 25 26 AJ S9 TJ UO"],
  [saysWhy("exception", "weather", "delayed"), "1E 2A 3D 6D 7V 7W 7X C5 CR DF DJ EJ PZ"],
  [saysWhy("exception", "no_access"), "95 H7 NS NX OE"],
  [saysWhy("exception", "closed", "delayed"), "AX AZ VL"],
  [saysWhy("exception", "payment", "action_required"), "D9"],
  [saysWhy("exception", "customs_fee", "customs", "action_required"), "1C 7F EY"],
  [
    says("exception", "delayed"),
    `1 2 3 4 6 7 8 11 15 16 17 18 19 22 23 31 34 46 68 87 1B 1K 1L 1O 1Q 1V 1X 2H 2Y 2Z 3A 3B 3C 3T 4K 4Y 6E 7G 7N 7R 7S 7Y
    7Z 8A 8G 8K 8L 8Y 8Z 9L 9M 9N 9O 9P 9Q 9R 9S 9T 9U 9V 9X 9Y 9Z AT B1 C6 CC CD CK CL CM CN CP CQ D1 D4 DC DG DQ DR DU E3
    EB EC ED EH EI EK EN FG G6 G9 GC GH GI GV HA HG HH K1 K2 LE LF MT NP NW OD OS P6 Q0 Q1 RY S8 TH TI TN UK XZ YI YR`,
  ],
  [
    says("exception", "customs"),
    `5 29 40 43 70 71 1U 1W 2B 2N 2T 4C 4T 7I 7M 7P 7T 7U AO B2 B3 B4 B5 B6 B8 B9 BA BB BD BE BG BH BJ BK BP BV BW BX C3 CE
    CF CT CX CZ D0 D5 DB DE DK DN DY E4 E8 E9 ER ES ET EU EV EW FE FF GF GZ HW L2 L3 L4 L5 LV MI OB OI OM OQ OT R1 R4 R5 R6
    R7 RA RD RE RJ RM RP RQ RR RS RU RX RZ S1 S2 S3 S4 S5 SF SG SI SJ SL SN SP SS ST SV SY T9 TE TG TT VK VP VQ VR X2 X3 X4
    X5 X6 X7 X8 X9 XA XB XC XE XG XJ XK XL XN XO XV XW XY Y1 Y4 YA`,
  ],
  [says("available_for_pickup"), "54 1N 2Q 5F 5G 6B 8I E2 EP I5 UE VB ZP ZQ"],
  [says("returning"), "27 90 3N 4R 6C 7H 8H A1 CS DL H8 I1 KP O0 O4 RV UF XU YJ YK"],
  [says("returned"), "4S B0 PP TU UA"],
  [says("out_for_delivery"), "7K RK RL ZS 2K"],
  [
    says("in_transit"),
    `14 76 77 78 79 83 92 1D 1M 1P 2D 2J 2O 2R 2S 2U 2V 3P 3Q 3R 3S 3U 3V 4B 4F 4H 4J 5S 5V 5W 5Z 6G 6H 6I 6J 6K 6L 6P 7A
    7C 7D 8M 8R 9C 9D 9I 9J 9K AH BN DA E0 E7 EO F0 F1 F3 FB G1 GD H6 HF HJ HL HM I8 IB IJ IP JA JB JC L0 L8 LU LX LY MF O1
    O2 O3 O6 O7 P4 P7 PG R3 R8 RB RC RF RG RI RO RW S0 SO SU SX T3 T4 TB UD UG UI UT VA VD VG VM VX VZ W8 X0 XD Y5 Y7 Y9 YG
    YH YT YX Z1 Z3 Z5 ZA ZB ZC ZD ZK ZL ZN ZV ZW ZX ZY ZZ`,
  ],
  // Claims, refunds and what UPS notes for itself: they may come long after the parcel has arrived.
  [says("unknown"), "2G 3Z 5A 5B 6W 6X DM GN GO GQ GR I9 K5 K6 K7 KB KN KO LN LO LQ UJ UL UW UX FN"],
]);
