namespace Relais.Patients.Match;

/// <summary>
/// What matching says of one incoming identity: the decision, its reason in French for the person at the desk, the candidates best
/// first (of a match: that patient alone; of a hold: none), and the national code of what kept it from filing itself.
/// </summary>
/// <param name="NationalCode">902 unknown patient, 903 no INS, 904 INS or traits differ, 905 INS incomplete, 906 other; null for a match.</param>
internal sealed record MatchAnswer(MatchDecision Decision, string Reason, IReadOnlyList<Proposal> Proposals, int? NationalCode)
{
    public Proposal? Best => Proposals.Count > 0 ? Proposals[0] : null;
}
