namespace Relais.Samples.Maker.Paper;

/// <summary>What a page suffered before and in the scanner.</summary>
/// <param name="Degrees">Turned by so many degrees (90 and 180 are pages put in the wrong way).</param>
/// <param name="Noise">Share of spoilt points, in per mille.</param>
internal sealed record Wear(double Degrees = 0, int Noise = 0, bool Stamped = false, bool Unreadable = false, int DotsPerInch = 130, bool InPdf = false);
