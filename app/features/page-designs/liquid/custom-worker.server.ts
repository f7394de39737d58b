import { answerIsolated } from "#app/lib/merchant-markup/answer-thread.server.ts";
import { vetCustom } from "./vet-custom.server.ts";

/** The thread that tries merchants' Liquid out. */
answerIsolated(vetCustom);
