using LiveChat.Detection;

namespace LiveChat.Core.Tests.Detection;

public class FindingSensitiveData
{
    private static readonly DetectionPipeline All = new(Detectors.BuiltIn);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, DetectionSamples.All.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void What_a_sample_names_is_found_and_nothing_else(int number)
    {
        var sample = DetectionSamples.All[number];

        Assert.Equal(sample.Spans(), All.Detect(sample.Text));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void What_is_before_it_moves_it_and_changes_nothing(int number)
    {
        // U+1F600 has two units, and is no part of anything.
        const string front = "\U0001F600 \U0001F600\n\n";
        var sample = DetectionSamples.All[number];

        Assert.Equal(sample.Spans().Select(s => s with { Start = s.Start + front.Length, End = s.End + front.Length }), All.Detect(front + sample.Text));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Each_kind_is_found_by_its_detector_alone(int number)
    {
        var sample = DetectionSamples.All[number];

        foreach (var found in sample.Spans())
        {
            var alone = new DetectionPipeline(Detectors.BuiltIn.Where(d => d.Name == found.Kind));
            Assert.Contains(found, alone.Detect(sample.Text));
        }
    }

    [Fact]
    public void Nothing_is_in_no_text() => Assert.Empty(All.Detect(""));

    [Fact]
    public void Every_kind_has_samples_of_what_it_is_and_of_what_it_is_not()
    {
        var kinds = Detectors.BuiltIn.Select(d => d.Name).Order(StringComparer.Ordinal);
        var found = DetectionSamples.All.SelectMany(s => s.Found).Select(f => f[..f.IndexOf(':', StringComparison.Ordinal)]);

        Assert.Equal(kinds, found.Distinct().Order(StringComparer.Ordinal));
        Assert.All(["card", "card code", "ssn", "iban", "phone", "email", "ip"], k => Assert.Contains(DetectionSamples.All, s => s.Class == $"no {k}" && s.Found is []));
    }
}
