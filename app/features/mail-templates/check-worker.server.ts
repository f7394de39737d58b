import { answerIsolated } from "#app/lib/merchant-markup/answer-thread.server.ts";
import { vetDocument } from "./vet-document.server.ts";

/** The thread that checks documents. */
answerIsolated(vetDocument);
