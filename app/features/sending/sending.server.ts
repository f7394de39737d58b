export {
  dropService,
  findSendingAccount,
  listRefusedAccounts,
  noteAccess,
  pauseAccount,
  releaseAccount,
  saveFrom,
  saveService,
  stopAccount,
  type SendingAccount,
} from "./accounts.server.ts";
export {
  createSendingDomain,
  deleteSendingDomain,
  findDkimKey,
  findSendingDomain,
  isSignatureValid,
  listDomainsToCheck,
  noteFindings,
  type SendingDomain,
} from "./domains.server.ts";
export { forgetSending, loadSending } from "./load-sending.server.ts";
