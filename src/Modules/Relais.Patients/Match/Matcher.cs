namespace Relais.Patients.Match;

/// <summary>
/// Decides for one incoming identity among the candidates that blocking found (<see cref="BlockingKeys"/>, from the memory index or
/// from a database: the answer is the same). Pure: the same cards give the same answer.
/// </summary>
internal sealed class Matcher(NameFrequencies frequencies, MatchRules rules)
{
    public MatchAnswer Decide(IdentityCard incoming, IReadOnlyList<IdentityCard> candidates)
    {
        if (!incoming.SaysWho) return new(MatchDecision.Hold, "trop peu de traits pour chercher", [], incoming.Number.Length == 0 ? 903 : 905);

        var verdict = AutomaticRule.Of(incoming, candidates, rules);
        if (verdict.Patient is { } patient)
        {
            var sure = Weigh(incoming, patient);
            return new(MatchDecision.Match, $"INS qualifiée et traits stricts identiques : {sure.Reason}", [sure], null);
        }

        var proposals = Plausible(incoming, candidates);
        if (proposals.Count == 0) return new(MatchDecision.Hold, $"{verdict.Obstacle} ; aucun patient ressemblant", [], verdict.Code);

        var alarm = MatchWords.Alarm(incoming, proposals, rules.TooNear);
        return new(MatchDecision.Propose, $"{verdict.Obstacle} ; {proposals[0].Reason}{alarm}", proposals, verdict.Code == 902 ? 904 : verdict.Code);
    }

    private List<Proposal> Plausible(IdentityCard incoming, IReadOnlyList<IdentityCard> candidates)
    {
        var least = Math.Max(rules.LeastScore, Math.Log2(Math.Max(frequencies.People, 1)) - rules.BelowChance);
        return
        [
            .. candidates
                .Select(card => (Card: card, Bits: Bits(incoming, card)))
                .Where(weighed => weighed.Bits >= least || HoldsItsNumber(incoming, weighed.Card))
                .OrderByDescending(weighed => weighed.Bits).ThenBy(weighed => weighed.Card.Reference, StringComparer.Ordinal)
                .Take(rules.MostProposals)
                .Select(weighed => Weigh(incoming, weighed.Card)),
        ];
    }

    // However unlike, the one who holds the number must be seen: one of the two records is wrong about it.
    private static bool HoldsItsNumber(IdentityCard incoming, IdentityCard card) =>
        incoming.Number.Length > 0 && incoming.Number == card.Number;

    private double Bits(IdentityCard incoming, IdentityCard card) =>
        MatchWeights.Bits(Comparison.Of(incoming, card), incoming, card, frequencies);

    private Proposal Weigh(IdentityCard incoming, IdentityCard card)
    {
        var seen = Comparison.Of(incoming, card);
        return new(card, MatchWeights.Bits(seen, incoming, card, frequencies), MatchWords.Of(seen, incoming, card));
    }
}
