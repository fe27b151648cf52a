namespace Relais.Contracts.Protocols;

/// <summary>The kinds of work a desk meets, and the national document types that stand for them: dated reference data.</summary>
public interface IKindCatalogue
{
    /// <summary>The kind on that day; a code that is not in the catalogue gives <see cref="Kind.Unknown"/>, which is clinical.</summary>
    Kind Find(string code, DateOnly on);

    /// <summary>The kind a national document type stands for (CI-SIS JDV_J07), or null when the type is not in the list.</summary>
    /// <param name="codeSystem">The code system's OID; <c>urn:oid:</c> in front and the LOINC address are understood.</param>
    Kind? ForDocument(string code, string codeSystem, DateOnly on);

    IReadOnlyList<Kind> All(DateOnly on);
}
