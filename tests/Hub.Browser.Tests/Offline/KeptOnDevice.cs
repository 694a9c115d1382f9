namespace Hub.Browser.Tests.Offline;

/// <summary>What the browser's own database holds, of whomever.</summary>
internal static class KeptOnDevice
{
    private const string Count = """
        async () => {
          let kept = 0;
          for (const { name } of await indexedDB.databases()) {
            const database = await new Promise((done, failed) => {
              const opening = indexedDB.open(name);
              opening.onsuccess = () => done(opening.result);
              opening.onerror = () => failed(opening.error);
            });
            for (const store of database.objectStoreNames) {
              kept += await new Promise((done) => {
                const counting = database.transaction(store).objectStore(store).count();
                counting.onsuccess = () => done(counting.result);
              });
            }
            database.close();
          }
          return kept;
        }
        """;

    // Opened as the page itself does it: with the key of whoever is signed in.
    private const string Drafts = """
        async () => {
          const { person, key } = await (await fetch("/outbox-key")).json();
          const bytes = Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0));
          const own = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["decrypt"]);
          const database = await new Promise((done, failed) => {
            const opening = indexedDB.open("hub-device");
            opening.onsuccess = () => done(opening.result);
            opening.onerror = () => failed(opening.error);
          });
          const rows = await new Promise((done) => {
            const reading = database.transaction("drafts").objectStore("drafts").getAll();
            reading.onsuccess = () => done(reading.result);
          });
          database.close();
          const texts = await Promise.all(rows.filter((row) => row.person === person).map(({ box }) =>
            crypto.subtle.decrypt(
              { name: "AES-GCM", iv: box.iv, additionalData: new TextEncoder().encode(person) }, own, box.data)));
          return texts.map((text) => new TextDecoder().decode(text)).join();
        }
        """;

    public static Task<int> CountKept(this Person person) => person.Page.EvaluateAsync<int>(Count);

    /// <summary>Waits until so many unsent posts and drafts are kept.</summary>
    public static Task ExpectKept(this Person person, int count) =>
        person.Until($"({Count})().then(kept => kept === {count})");

    /// <summary>Waits until a draft of whoever is signed in holds these words.</summary>
    public static Task ExpectKept(this Person person, string words) =>
        person.Until($"({Drafts})().then(drafts => drafts.includes('{words}'))");
}
