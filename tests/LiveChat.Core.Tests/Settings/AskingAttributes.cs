using System.ComponentModel.DataAnnotations;
using System.Reflection;
using LiveChat.Queues;
using LiveChat.Settings;
using LiveChat.Widgets;

namespace LiveChat.Core.Tests.Settings;

/// <summary>What the attributes of options say of a field.</summary>
public sealed class AskingAttributes
{
    [Fact]
    public void The_kind_of_a_problem_is_the_attributes_whatever_its_sentence()
    {
        var problems = AttributeRules.Problems(new Worded { Short = "too long", Low = 9, Odd = "b" }, "it").ToArray();

        Assert.Equal(["Low: OutOfRange", "Missing: Required", "Odd: Invalid", "Short: TooLong"], problems.Select(p => $"{p}").Order(StringComparer.Ordinal));
        Assert.All(problems, p => Assert.StartsWith("Nein: it.", p.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_start_says_the_same_sentence()
    {
        var result = new QueueOptionsValidator().Validate("vip", new() { RingTimeout = TimeSpan.FromSeconds(1) });

        Assert.Equal("The field vip.RingTimeout must be between 00:00:05 and 1.00:00:00.", result.FailureMessage);
    }

    [Fact]
    public void No_part_of_a_widget_is_left_out()
    {
        var widget = new WidgetOptions { Name = "Shop" };
        var parts = typeof(WidgetOptions).GetProperties().Where(p => p.PropertyType.Namespace == typeof(WidgetOptions).Namespace && RuledOf(p.PropertyType) is not null).ToArray();
        foreach (var part in parts) Break(part.GetValue(widget)!, RuledOf(part.PropertyType)!);

        var problems = Assert.IsType<OptionsRefusal>(new WidgetOptionsValidator().Validate("shop", widget)).Problems;

        Assert.Equal(["AfterSubmit", "Behaviour", "Identity", "Launcher", "Look"], parts.Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.All(parts, p => Assert.Contains(problems, x => x.Field.StartsWith($"{p.Name}.", StringComparison.Ordinal)));
    }

    private static PropertyInfo? RuledOf(Type type)
        => type.GetProperties().FirstOrDefault(p => p.GetCustomAttribute<RangeAttribute>() is not null || (p.GetCustomAttribute<MaxLengthAttribute>() is not null && p.PropertyType != typeof(string)));

    private static void Break(object part, PropertyInfo property)
    {
        if (property.PropertyType == typeof(int)) property.SetValue(part, -1);
        else if (property.PropertyType == typeof(TimeSpan)) property.SetValue(part, TimeSpan.FromDays(-1));
        else if (property.GetValue(part) is ICollection<string> texts) Fill(texts, "x");
        else if (property.GetValue(part) is ICollection<Teams.AutoMessage> messages) Fill(messages, new("Hello"));
        else Assert.Fail($"{property.Name} cannot be broken.");
    }

    private static void Fill<T>(ICollection<T> list, T item)
    {
        for (var i = 0; i < 1000; i++) list.Add(item);
    }

    private sealed class Worded
    {
        [Required(ErrorMessage = "Nein: {0}")]
        public string? Missing { get; set; }

        [MaxLength(3, ErrorMessage = "Nein: {0}")]
        public string? Short { get; set; }

        [Range(1, 3, ErrorMessage = "Nein: {0}")]
        public int Low { get; set; }

        [RegularExpression("a", ErrorMessage = "Nein: {0}")]
        public string? Odd { get; set; }
    }
}
