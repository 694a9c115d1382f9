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

    public static Task<int> CountKept(this Person person) => person.Page.EvaluateAsync<int>(Count);

    /// <summary>Waits until so many unsent posts and drafts are kept.</summary>
    public static Task ExpectKept(this Person person, int count) =>
        person.Until($"({Count})().then(kept => kept === {count})");
}
