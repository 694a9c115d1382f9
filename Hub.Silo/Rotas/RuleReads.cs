using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas;

/// <summary>Rules as they are, and as they would be.</summary>
internal sealed class RuleReads(IDirectory directory, KeptRotas kept) : IRuleReads
{
    public async Task<RotaRules?> Of(RotaId rota, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var row = (await kept.Rows(cancellation)).Find(row => row.Id == rota);
        if (row is null)
        {
            return null;
        }

        var known = (await kept.History(row, cancellation)).Rota;
        var last = known.Rules
            .OrderBy(rules => rules.Effective > rules.At ? rules.Effective : rules.At)
            .LastOrDefault();
        var glossary = new Glossary(await Contacts(cancellation));
        glossary.Add(known.Fallbacks.Select(fallback => fallback.Holder));
        glossary.Add(last is null ? [] : last.Policy.Layers.SelectMany(layer => RotaMembers.Named(layer.Assignment)));
        return new RotaRules(
            row.View(),
            known.Owner,
            last?.Policy,
            last?.Effective,
            known.Fallbacks,
            [
                .. (await directory.HolidayLists(cancellation)).Select(listed => listed.List.Name)
                    .Distinct(StringComparer.Ordinal),
            ],
            glossary.Made);
    }

    public async Task<RulesPreview> Preview(
        RotaId rota, RotaPolicy policy, DateTimeOffset effective, DateTimeOffset at,
        CancellationToken cancellation = default)
    {
        var holidays = await directory.HolidayLists(cancellation);
        var contacts = await Contacts(cancellation);
        var row = (await kept.Rows(cancellation)).Find(row => row.Id == rota);
        var before = row is null ? Rota.Unknown : (await kept.History(row, cancellation)).Rota;
        var roll = new Roll(await directory.Practitioners(cancellation), await directory.Institutions(cancellation));
        var facts = new RotaFacts(default, at, true, roll, holidays);
        if (PolicyRules.Refuse(policy, facts) is { } refusal)
        {
            return new RulesPreview(refusal, [], [], [], [], new Glossary(contacts).Made);
        }

        var preview = new RulePreview(before, new(policy, effective > at ? effective : at, at), holidays);
        var glossary = new Glossary(contacts);
        var changes = preview.Changes().ToList();
        var shares = preview.Shares().ToList();
        glossary.Add(changes.SelectMany(change => change.From.Concat(change.To)));
        glossary.Add(shares.Select(share => share.Who));
        return new RulesPreview(
            null, changes, [.. preview.Gaps()], shares, [.. preview.Warnings()], glossary.Made);
    }

    private async Task<Contacts> Contacts(CancellationToken cancellation) => new(
        await directory.Practitioners(cancellation), await directory.Institutions(cancellation));
}
