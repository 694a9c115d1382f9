using System.Text.Json.Serialization;

namespace Hub.Contracts.Rotas;

/// <summary>
/// Files of rosters and wishes while their owner decides about them: in the memory of one process, for half an hour,
/// and for nobody else.
/// </summary>
public interface ISheetDrafts
{
    /// <summary>Keeps a file; its owner's oldest gives way where there are too many.</summary>
    Answer<SheetDraft> Keep(PractitionerId owner, SheetFile file);

    /// <summary>The owner's file; null where it is forgotten or another's.</summary>
    SheetFile? Find(PractitionerId owner, SheetDraftId draft);
}

/// <summary>A file that is kept.</summary>
public sealed record SheetDraft(SheetDraftId Id);

/// <summary>A file while its owner decides about it.</summary>
[JsonConverter(typeof(IdJson<SheetDraftId>))]
public readonly record struct SheetDraftId(Guid Value) : IId<SheetDraftId>
{
    public static SheetDraftId From(Guid value) => new(value);
    public override string ToString() => Value.ToString("N");
}
