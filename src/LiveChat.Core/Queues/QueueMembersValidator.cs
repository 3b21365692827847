using Microsoft.Extensions.Options;

namespace LiveChat.Queues;

internal sealed class QueueMembersValidator : IValidateOptions<QueueOptions>
{
    public ValidateOptionsResult Validate(string? name, QueueOptions options)
    {
        var problems = Problems(options).ToList();
        return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.Select(p => $"Queue '{name}' {p}"));
    }

    private static IEnumerable<string> Problems(QueueOptions options)
    {
        foreach (var (id, member) in options.Members)
        {
            if (member.Weight is < 1 or > 100) yield return $"gives its member '{id}' the weight {member.Weight}. A weight is 1 to 100.";
            if (!member.Skills.All(IsSkill)) yield return $"gives its member '{id}' a skill that has no name or a too long one. A skill is 1 to 60 characters.";
        }

        if (!options.RequiredSkills.All(IsSkill)) yield return "requires a skill that has no name or a too long one. A skill is 1 to 60 characters.";
        if (options.SkillField is { } field && string.IsNullOrWhiteSpace(field)) yield return "takes skills from a form field without a key. Set SkillField to the key of the field, or to null.";
    }

    private static bool IsSkill(string skill) => !string.IsNullOrWhiteSpace(skill) && skill.Length <= 60;
}
