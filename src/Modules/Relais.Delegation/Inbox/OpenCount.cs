namespace Relais.Delegation.Inbox;

/// <summary>How many open items are mine, the team's and nobody's, awake; and how many were put off, whoever holds them.</summary>
public sealed record OpenCount(int Mine, int Team, int Nobody, int Later);
