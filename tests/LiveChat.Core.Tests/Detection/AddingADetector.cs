using LiveChat.Detection;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Detection;

public class AddingADetector
{
    [Fact]
    public void Those_that_are_built_in_are_there()
        => Assert.Equal(["card", "iban", "email", "ssn", "ip", "cvv", "phone"], Catalog(_ => { }).All.Select(d => d.Name));

    [Fact]
    public void One_that_was_added_is_found_by_its_name_however_often_it_was()
    {
        var catalog = Catalog(b => b.AddDetector<LoyaltyNumberDetector>().AddDetector<LoyaltyNumberDetector>());

        Assert.Equal("loyalty", catalog.All[^1].Name);
        Assert.Equal(8, catalog.All.Count);
        Assert.IsType<LoyaltyNumberDetector>(catalog.Find("loyalty"));
        Assert.Null(catalog.Find("fingerprint"));
    }

    [Fact]
    public void What_it_finds_is_of_its_kind()
    {
        var catalog = Catalog(b => b.AddDetector<LoyaltyNumberDetector>());

        Assert.Equal([new DetectedSpan(6, 11, "loyalty")], new DetectionPipeline(catalog.All).Detect("it is L-777, ok"));
    }

    [Fact]
    public void Two_with_one_name_are_refused_by_both_their_types()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Catalog(b => b.AddDetector<OtherCardDetector>()));

        Assert.Contains("PaymentCardDetector and OtherCardDetector both have the name 'card'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Loyalty")]
    [InlineData("loyalty number")]
    [InlineData("a234567890123456789012345678901234567890x")]
    public void A_name_that_is_none_is_refused(string name)
        => Assert.Contains(nameof(Named), Assert.Throws<InvalidOperationException>(() => new DetectorCatalog([new Named(name)])).Message, StringComparison.Ordinal);

    private static DetectorCatalog Catalog(Action<LiveChatBuilder> add)
    {
        var services = new ServiceCollection();
        add(services.AddLiveChatCore());
        return services.BuildServiceProvider().GetRequiredService<DetectorCatalog>();
    }

    private sealed class LoyaltyNumberDetector : IDetector
    {
        public string Name => "loyalty";

        public IReadOnlyList<TextSpan> Find(string text) => text.IndexOf("L-777", StringComparison.Ordinal) is >= 0 and var start ? [new(start, start + 5)] : [];
    }

    private sealed class OtherCardDetector : IDetector
    {
        public string Name => Detectors.Card;

        public IReadOnlyList<TextSpan> Find(string text) => [];
    }

    private sealed class Named(string name) : IDetector
    {
        public string Name => name;

        public IReadOnlyList<TextSpan> Find(string text) => [];
    }
}
