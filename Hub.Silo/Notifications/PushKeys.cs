using System.Buffers.Text;
using System.Security.Cryptography;
using Dapper;
using Hub.Silo.Journal;

namespace Hub.Silo.Notifications;

/// <summary>
/// The hub's own key pair for pushes, made once and kept in the database for all nodes: browsers subscribe with its
/// public half, and a new one would make every device deaf.
/// </summary>
internal sealed class PushKeys(IDatabase database) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private ECDsa? key;

    public async Task<ECDsa> Own(CancellationToken cancellation = default)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return key ??= await Read(cancellation) ?? await Make(cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The public half as browsers take it.</summary>
    public async Task<string> Public(CancellationToken cancellation = default) =>
        Base64Url.EncodeToString(PushEncryption.Point(await Own(cancellation)));

    public void Dispose()
    {
        key?.Dispose();
        turn.Dispose();
    }

    private async Task<ECDsa> Make(CancellationToken cancellation)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var text = Convert.ToBase64String(made.ExportPkcs8PrivateKey());
        await database.Write(
            (connection, transaction) => connection.ExecuteAsync(
                "INSERT INTO push_key (place, private_key) VALUES (1, @text) ON CONFLICT DO NOTHING",
                new { text },
                transaction),
            cancellation);

        // Another node may have been first: then its key is everybody's.
        return await Read(cancellation) ?? throw new InvalidOperationException("The key for pushes was not kept.");
    }

    private async Task<ECDsa?> Read(CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var text = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "SELECT private_key FROM push_key WHERE place = 1", cancellationToken: cancellation));
        if (text is null)
        {
            return null;
        }

        var read = ECDsa.Create();
        read.ImportPkcs8PrivateKey(Convert.FromBase64String(text), out _);
        return read;
    }
}
