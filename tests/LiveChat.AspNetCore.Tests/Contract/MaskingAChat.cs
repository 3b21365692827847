using System.Collections.Immutable;
using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using LiveChat.Testing;
using LiveChat.Testing.Chats;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Tests.Contract;

public class MaskingAChat
{
    private static readonly FormAnswer Topic = new("topic", "Topic", "Delivery", FormFieldRole.Custom);
    private static readonly FormAnswer Name = new("name", "Name", "Dana", FormFieldRole.ContactName);
    private static readonly FormAnswer Email = new("email", "E-mail", "dana@example.com", FormFieldRole.ContactEmail);

    [Fact]
    public void Who_may_read_it_gets_the_chat_as_it_is()
    {
        var chat = Asked(Name with { IsPersonal = true });

        Assert.Same(chat, chat.For(PersonalData.Shown));
    }

    [Fact]
    public void A_customer_is_shown_as_far_as_the_form_asked_in_fields_that_are_not_personal()
    {
        Assert.Equal(("Dana", "dana@example.com"), Read(Asked(Topic, Name, Email)));
        Assert.Equal(("Visitor", "dana@example.com"), Read(Asked(Topic, Name with { IsPersonal = true }, Email)));
        Assert.Equal(("Dana", null), Read(Asked(Topic, Name, Email with { IsPersonal = true })));
    }

    [Fact]
    public void What_is_remembered_and_was_not_asked_again_is_kept_unless_the_host_vouches_for_it()
    {
        Assert.Equal(("Visitor", null), Read(Asked(Topic)));
        Assert.Equal(("Dana", "dana@example.com"), Read(Asked(Topic) with { Verified = true }));
        Assert.Equal(("Visitor", null), Read(Asked(Name with { IsPersonal = true }, Email with { IsPersonal = true }) with { Verified = true }));
    }

    [Fact]
    public void What_was_redacted_reads_as_redacted()
    {
        var chat = Asked(Name with { IsPersonal = true, Value = RedactedText.Mark }) with { CustomerName = RedactedText.Mark };

        Assert.Equal(RedactedText.Mark, chat.For(PersonalData.Masked).CustomerName);
        Assert.Equal([RedactedText.Mark], chat.For(PersonalData.Masked).Form.Select(a => a.Value));
    }

    [Theory]
    [InlineData("https://shop.example/basket?name=Dana#Dana", "https://shop.example/basket")]
    [InlineData("https://shop.example/of/d%61na/basket", null)]
    public void The_address_of_the_page_says_nothing_of_it(string page, string? read)
    {
        Assert.Equal(read, (Asked(Name with { IsPersonal = true }) with { PageUrl = page }).For(PersonalData.Masked).PageUrl);
        Assert.Equal(page, (Asked(Name with { IsPersonal = true }) with { PageUrl = page }).For(PersonalData.Shown).PageUrl);
    }

    /// <summary>A hidden field may have been filled in from it with what was not taken, and then there is no answer.</summary>
    [Fact]
    public void The_address_of_the_page_says_nothing_of_what_is_no_answer_is_redacted_or_is_the_address()
    {
        const string Page = "https://shop.example/orders/4711?of=dana";
        const string Place = "https://shop.example/orders/4711";

        Assert.Equal(Place, (Asked(Name) with { PageUrl = Page }).For(PersonalData.Masked).PageUrl);
        Assert.Null((Asked(Name with { IsPersonal = true, Value = RedactedText.Mark }) with { PageUrl = Page }).For(PersonalData.Masked).PageUrl);
        Assert.Null((Asked(Topic with { IsPersonal = true, Value = Page }) with { PageUrl = Page }).For(PersonalData.Masked).PageUrl);
        Assert.Null((Asked(Topic with { IsPersonal = true, Value = "4711" }) with { PageUrl = Page }).For(PersonalData.Masked).PageUrl);
    }

    [Fact]
    public void The_address_a_transcript_went_to_is_kept_with_the_address()
    {
        ChatEvent[] events = [new TranscriptSent { Segment = 1, MaskedAddress = "d***@example.com", At = SpecChat.Start }];

        Assert.Equal("••••••", Assert.IsType<TranscriptSent>(Assert.Single(events.For(PersonalData.Masked, Asked(Email with { IsPersonal = true })))).MaskedAddress);
        Assert.Equal(events, events.For(PersonalData.Masked, Asked(Email)));
    }

    [Fact]
    public void Masking_again_changes_nothing()
    {
        var once = (Asked(Topic, Name with { IsPersonal = true }) with { PageUrl = "https://shop.example/basket?x=1" }).For(PersonalData.Masked);

        Shape.Equal(once, once.For(PersonalData.Masked));
    }

    private static Chat Asked(params ImmutableArray<FormAnswer> form) => SpecChat.New() with { CustomerName = "Dana", Email = "dana@example.com", Form = form };

    private static (string Name, string? Email) Read(Chat chat) => chat.For(PersonalData.Masked) is var read ? (read.CustomerName, read.Email) : default;
}
