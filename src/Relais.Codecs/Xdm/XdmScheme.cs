namespace Relais.Codecs.Xdm;

/// <summary>The UUIDs by which IHE names the classifications and identifiers of the metadata (ITI TF-3 table 4.2.5).</summary>
internal static class XdmScheme
{
    public const string SubmissionAuthor = "a7058bb9-b4e4-4307-ba5b-e3f0ab85e12d";
    public const string SubmissionContentType = "aa543740-bdda-424e-8c96-df4873be8500";
    public const string SubmissionPatient = "6b5aea1a-874d-4603-a4bc-96a0a7b38446";
    public const string SubmissionSource = "554ac39e-e3fe-47fe-b233-965d2a147832";
    public const string SubmissionId = "96fdda7c-d067-4183-912e-bf5ee74998a8";
    public const string Author = "93606bcf-9494-43ec-9b4e-a7748d1a838d";
    public const string Class = "41a5887f-8865-4c09-adf7-e362475b143a";
    public const string Type = "f0306f51-975f-434e-a61c-c59651d33983";
    public const string Confidentiality = "f4f85eac-e6cb-4883-b524-f2705394840f";
    public const string Format = "a09d5840-386c-46f2-b5ad-9c3699a4309d";
    public const string Facility = "f33fb8ac-18af-42cc-ae0e-ed0b0bdb91e1";
    public const string Practice = "cccf5598-8b07-4b77-a05e-ae952c785ead";
    public const string Patient = "58a6f841-87b3-4a3e-92fd-a8ffeff98427";
    public const string DocumentId = "2e82c1f6-a085-4c72-9da3-8640a32e42ab";
}
