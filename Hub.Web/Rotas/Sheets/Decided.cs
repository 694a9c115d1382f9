using Hub.Contracts.Rotas;
using Microsoft.Extensions.Primitives;

namespace Hub.Web.Rotas.Sheets;

/// <summary>What a person decided about one cell.</summary>
/// <param name="Who">A candidate, as <see cref="BoardForm.Choice"/> writes it; empty for nobody.</param>
/// <param name="Other">Somebody else as typed; goes before <paramref name="Who"/>.</param>
/// <param name="Note">What stays in the cell where nobody is chosen.</param>
/// <param name="Keeps">Whether the words mean the same on the next sheet.</param>
public sealed record Decided(string Who, string Other, string Note, bool Keeps)
{
    /// <summary>The names of a cell's fields begin so.</summary>
    public const string WhoField = "who-";

    /// <summary>Somebody else as typed.</summary>
    public const string OtherField = "other-";

    /// <summary>What stays in the cell.</summary>
    public const string NoteField = "note-";

    /// <summary>A tick.</summary>
    public const string KeepsField = "keep-";

    /// <summary>What a form says of a cell; null where it does not name it.</summary>
    public static Decided? Of(IFormCollection? form, string address) =>
        form is not null && form.TryGetValue(WhoField + address, out var who)
            ? new Decided(
                Text(who), Text(form[OtherField + address]), Text(form[NoteField + address]),
                form.ContainsKey(KeepsField + address))
            : null;

    /// <summary>Whom it names.</summary>
    public Holder? Holder(Everybody everybody) =>
        Other.Length > 0 ? everybody.Find(Other) : BoardForm.Chosen(Who);

    /// <summary>Whether somebody was typed whom nobody knows.</summary>
    public bool IsStrange(Everybody everybody) => Other.Length > 0 && everybody.Find(Other) is null;

    private static string Text(StringValues sent) => sent.FirstOrDefault()?.Trim() ?? string.Empty;
}
