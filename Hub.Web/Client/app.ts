// What every page does: people's times, short notices, the offline banner, questions before a destructive act, words
// that are kept while a form is half written.
import { askFirst } from "./page/confirm";
import { copyOnDemand } from "./page/copy";
import { keepForms } from "./page/keep-forms";
import { keepServiceWorker } from "./page/installed";
import { leaveWhenIdle } from "./page/idle";
import { openSheets } from "./page/sheets";
import { printOnDemand } from "./page/print";
import { tellOffline } from "./page/offline";
import { wipeAtSignOut } from "./page/sign-out";
import { listenForToasts } from "./page/toast";
import { tellTimes } from "./times/tell";
import { deliverUnsent } from "./outbox/device";
import { ringWhereverOneIs } from "../Calls/Ringing/ring-screen";
import { tellUnsent } from "../Timelines/unsent-banner";

tellTimes(document);
listenForToasts();
tellOffline();
openSheets();
askFirst();
leaveWhenIdle();
printOnDemand();
copyOnDemand();
wipeAtSignOut();
keepServiceWorker();

// What an earlier page could not send goes from whatever page of the hub is opened next.
if (document.querySelector("nav.bar") !== null) {
  tellUnsent();
  ringWhereverOneIs();
  keepForms();
  void deliverUnsent();
}
