using Relais.Contracts.Intake;

namespace Relais.Delegation.Work;

/// <summary>What stands for an item about a reserved document, before those who may not know what it is.</summary>
internal static class ReservedCard
{
    public const string Title = "Document réservé à son médecin";

    public static string Why(Reserve reserve) => reserve == Reserve.Objected
        ? "Le patient s'oppose au partage de ce document."
        : "Ce document est masqué aux professionnels.";
}
