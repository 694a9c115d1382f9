using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Hub.Contracts.Rotas;

/// <summary>The plan of one month of one rota.</summary>
[JsonConverter(typeof(IdJson<PlanId>))]
public readonly record struct PlanId(Guid Value) : IId<PlanId>
{
    public static PlanId From(Guid value) => new(value);

    /// <summary>
    /// Follows from rota and month (UUID version 8 of a SHA-256), so that whoever begins it first, there is one.
    /// Never change this: the plans of every hub in use are found by it.
    /// </summary>
    /// <param name="rota">The rota.</param>
    /// <param name="month">Any day of the month.</param>
    public static PlanId Of(RotaId rota, DateOnly month)
    {
        var hash = SHA256.HashData(
            Encoding.UTF8.GetBytes($"regionhub\nmonth-plan\n{rota.Value:N}\n{(month.Year * 100) + month.Month}"));
        var uuid = hash.AsSpan(0, 16);
        uuid[6] = (byte)((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3F) | 0x80);
        return new PlanId(new Guid(uuid, bigEndian: true));
    }

    public override string ToString() => Value.ToString("N");
}

/// <summary>The making of a draft.</summary>
[JsonConverter(typeof(IdJson<DraftRunId>))]
public readonly record struct DraftRunId(Guid Value) : IId<DraftRunId>
{
    public static DraftRunId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}
