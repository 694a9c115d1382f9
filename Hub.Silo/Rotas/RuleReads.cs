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
        if (book.Rota(rota) is not { View: var view, History: var history })
        {
            return null;
        }

        var known = history.Rota;
        List<RulesFrom> later =
            [.. history.RulesAfter(at).Select(rules => new RulesFrom(rules.Effective, rules.Policy))];
        var policy = history.PolicyAt(at) ?? later.FirstOrDefault()?.Policy;
        var glossary = new Glossary(book.Contacts);
        glossary.Add(known.Fallbacks.Select(fallback => fallback.Holder));
        glossary.Add((policy?.Layers ?? []).SelectMany(layer => RotaMembers.Named(layer.Assignment)));
        return new RotaRules(
            view,
            known.Owner,
            policy,
            later,
            known.Fallbacks,
            [
                .. book.Holidays.Select(listed => listed.List.Name)
                    .Distinct(StringComparer.Ordinal),
            ],
            glossary.Made);
    }

    public async Task<RulesPreview> Preview(
        RotaId rota, IReadOnlyList<RulesFrom> rules, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var book = await books.Open(cancellation);
        var before = book.Rota(rota)?.History.Rota ?? Rota.Unknown;
        var roll = new Roll(await directory.Practitioners(cancellation), await directory.Institutions(cancellation));
        var facts = new RotaFacts(default, at, true, roll, book.Holidays);
        if (rules.Select(each => PolicyRules.Refuse(each.Policy, facts)).OfType<Refusal>().FirstOrDefault() is
            { } refusal)
        {
            return new RulesPreview(refusal, [], [], [], [], new Glossary(book.Contacts).Made);
        }

        var preview = new RulePreview(
            before,
            [
                .. rules.Select(each => new RotaEvent.RulesSet(
                    each.Policy, each.Effective > at ? each.Effective : at, at)),
            ],
            book.Holidays);
        var glossary = new Glossary(book.Contacts);
        var changes = preview.Changes().ToList();
        var shares = preview.Shares().ToList();
        glossary.Add(changes.SelectMany(change => change.From.Concat(change.To)));
        glossary.Add(shares.Select(share => share.Who));
        return new RulesPreview(
            null, changes, [.. preview.Gaps()], shares, [.. preview.Warnings()], glossary.Made);
    }
}
