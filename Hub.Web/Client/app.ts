// What every page does: people's times, short notices, the offline banner, questions before a destructive act.
import { askFirst } from "./page/confirm";
import { keepServiceWorker } from "./page/installed";
import { leaveWhenIdle } from "./page/idle";
import { openSheets } from "./page/sheets";
import { printOnDemand } from "./page/print";
import { tellOffline } from "./page/offline";
import { wipeAtSignOut } from "./page/sign-out";
import { listenForToasts } from "./page/toast";
import { tellTimes } from "./times/tell";

tellTimes(document);
listenForToasts();
tellOffline();
openSheets();
askFirst();
leaveWhenIdle();
printOnDemand();
wipeAtSignOut();
keepServiceWorker();
