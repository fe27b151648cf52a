using System.ComponentModel.DataAnnotations;

namespace Relais.Platform.Ui;

/// <summary>A text of a form, bounded; the refusal is in French and shows the beginning of what was typed, since a form has several fields.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LongestAttribute(int most) : ValidationAttribute
{
    private const int Shown = 20;

    public int Most => most;

    /// <summary>Nothing of it is shown again.</summary>
    public bool IsSecret { get; init; }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not string text || text.Length <= most) return ValidationResult.Success;
        var what = IsSecret ? "Le mot de passe" : $"« {text[..Math.Min(Shown, most)]}… »";
        return new ValidationResult($"{what} est trop long : {most} caractères au plus.", [validationContext.MemberName!]);
    }
}
