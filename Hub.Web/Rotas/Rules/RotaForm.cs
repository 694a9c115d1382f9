using System.Diagnostics.CodeAnalysis;
using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.Rules;

/// <summary>A rota's name and owner, and whom to ask when nobody answers.</summary>
public sealed class RotaForm
{
    public const string Naming = "name";
    public const string Backing = "fallbacks";

    public const int Rows = 5;

    public Guid Command { get; set; }

    public string? Act { get; set; }

    public string? Name { get; set; }

    public Guid Owner { get; set; }

    /// <summary>Of a new rota: what it starts from.</summary>
    public StartChoice Start { get; set; }

    /// <summary>As <see cref="BoardForm.Choice"/> writes them; empty rows are left out.</summary>
    [AllowNull]
    public List<string> Holders { get; set => field = value ?? []; } = [];

    /// <summary>Beside the holders: a number for this purpose, or empty for the one on the lists.</summary>
    [AllowNull]
    public List<string> Phones { get; set => field = value ?? []; } = [];

    public RotaCommand ToNaming() => new RotaCommand.Found(new(Command), Name ?? string.Empty, new(Owner));

    public RotaCommand ToFallbacks() => new RotaCommand.SetFallbacks(
        new(Command),
        [
            .. Holders.Index()
                .Select(row => (Who: BoardForm.Chosen(row.Item), Phone: Phones.ElementAtOrDefault(row.Index)))
                .Where(row => row.Who is not null)
                .Select(row => new Fallback(
                    row.Who!.Value, string.IsNullOrWhiteSpace(row.Phone) ? null : row.Phone.Trim())),
        ]);

    public IReadOnlyList<Holder> Members => [.. Holders.Select(BoardForm.Chosen).OfType<Holder>().Distinct()];
}

/// <summary>What a new rota starts from; all of it can be changed afterwards.</summary>
public enum StartChoice
{
    /// <summary>In turn by the week, nights and days off.</summary>
    Weeks,

    /// <summary>Nights by weekday.</summary>
    Weekdays,

    /// <summary>Members on week nights, the last one named (a vendor) on days off.</summary>
    Vendor,

    /// <summary>A table made for each month.</summary>
    Table,
}
