using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas;

/// <summary>Rules as they are, and as they would be.</summary>
internal sealed class RuleReads(DutyBooks books, IDirectory directory) : IRuleReads
{
    public async Task<RotaRules?> Of(RotaId rota, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var book = await books.Open(cancellation);
        if (book.Rota(rota) is not { View: var view, History.Rota: var known })
        {
            return null;
        }

        var last = known.Rules
            .OrderBy(rules => rules.Effective > rules.At ? rules.Effective : rules.At)
            .LastOrDefault();
        var glossary = new Glossary(book.Contacts);
        glossary.Add(known.Fallbacks.Select(fallback => fallback.Holder));
        glossary.Add(last is null ? [] : last.Policy.Layers.SelectMany(layer => RotaMembers.Named(layer.Assignment)));
        return new RotaRules(
            view,
            known.Owner,
            last?.Policy,
            last?.Effective,
            known.Fallbacks,
            [
                .. book.Holidays.Select(listed => listed.List.Name)
                    .Distinct(StringComparer.Ordinal),
            ],
            glossary.Made);
    }

    public async Task<RulesPreview> Preview(
        RotaId rota, RotaPolicy policy, DateTimeOffset effective, DateTimeOffset at,
        CancellationToken cancellation = default)
    {
        var book = await books.Open(cancellation);
        var before = book.Rota(rota)?.History.Rota ?? Rota.Unknown;
        var roll = new Roll(await directory.Practitioners(cancellation), await directory.Institutions(cancellation));
        var facts = new RotaFacts(default, at, true, roll, book.Holidays);
        if (PolicyRules.Refuse(policy, facts) is { } refusal)
        {
            return new RulesPreview(refusal, [], [], [], [], new Glossary(book.Contacts).Made);
        }

        var preview = new RulePreview(before, new(policy, effective > at ? effective : at, at), book.Holidays);
        var glossary = new Glossary(book.Contacts);
        var changes = preview.Changes().ToList();
        var shares = preview.Shares().ToList();
        glossary.Add(changes.SelectMany(change => change.From.Concat(change.To)));
        glossary.Add(shares.Select(share => share.Who));
        return new RulesPreview(
            null, changes, [.. preview.Gaps()], shares, [.. preview.Warnings()], glossary.Made);
    }
}
