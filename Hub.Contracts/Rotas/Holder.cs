namespace Hub.Contracts.Rotas;

/// <summary>Who can hold a duty: a person, or an institution that names who inside it.</summary>
public readonly record struct Holder(HolderKind Kind, Guid Id)
{
    public static Holder Of(PractitionerId practitioner) => new(HolderKind.Practitioner, practitioner.Value);

    public static Holder Of(InstitutionId institution) => new(HolderKind.Institution, institution.Value);
}

/// <summary>What the id of a <see cref="Holder"/> names.</summary>
public enum HolderKind
{
    Practitioner,
    Institution,
}
