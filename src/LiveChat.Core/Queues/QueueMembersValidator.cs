using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Queues;

internal sealed class QueueMembersValidator : IValidateOptions<QueueOptions>
{
    private const string BadSkill = "a skill that has no name or a too long one. A skill is 1 to 60 characters.";

    public ValidateOptionsResult Validate(string? name, QueueOptions options)
        => OptionsRefusal.Of(Problems(options).Select(p => p with { Text = $"Queue '{name}' {p.Text}" }));

    private static IEnumerable<SettingsProblem> Problems(QueueOptions options)
    {
        foreach (var (id, member) in options.Members)
        {
            if (member.Weight is < 1 or > 100) yield return new($"Members[{id}].Weight", SettingsProblemKind.OutOfRange, $"gives its member '{id}' the weight {member.Weight}. A weight is 1 to 100.");
            if (!member.Skills.All(IsSkill)) yield return new($"Members[{id}].Skills", SettingsProblemKind.Invalid, $"gives its member '{id}' {BadSkill}");
        }

        if (!options.RequiredSkills.All(IsSkill)) yield return new("RequiredSkills", SettingsProblemKind.Invalid, $"requires {BadSkill}");
        if (options.SkillField is { } field && string.IsNullOrWhiteSpace(field))
            yield return new("SkillField", SettingsProblemKind.Invalid, "takes skills from a form field without a key. Set SkillField to the key of the field, or to null.");
    }

    private static bool IsSkill(string skill) => !string.IsNullOrWhiteSpace(skill) && skill.Length <= 60;
}
