using LiveChat.Widgets;

namespace Storefront.Demo;

/// <summary>The shop's widget.</summary>
public static class Shop
{
    /// <summary>Names the widget. Public: it stands in the page.</summary>
    public const string SiteKey = "acme-home-demo-shop";

    internal static void Configure(WidgetOptions widget, StorefrontOptions settings)
    {
        widget.Name = "Acme Home support";
        widget.Launcher.Teaser = "A question about the vase? We are here.";
        widget.AfterSubmit.AutoMessages.Add("Thanks for writing. You can keep typing while you wait; whoever joins will see it all.");
        widget.Form = new PreChatForm
        {
            Title = "How can we help?",
            Intro = "We answer here, and mail you the conversation afterwards.",
            Fields =
            [
                new() { Key = "name", Type = FormFieldType.Text, Label = "Name", Required = true, Role = FormFieldRole.ContactName, Autocomplete = "name" },
                new() { Key = "email", Type = FormFieldType.Email, Label = "E-mail", Required = true, Role = FormFieldRole.ContactEmail, Autocomplete = "email" },
                new()
                {
                    Key = "topic",
                    Type = FormFieldType.Select,
                    Label = "Topic",
                    Required = true,
                    Options = [new("order", "Order problem"), new("product", "Question about a product"), new("other", "Something else")],
                },
                new() { Key = "message", Type = FormFieldType.Textarea, Label = "Message", Role = FormFieldRole.Message },
            ],
        };

        foreach (var origin in settings.ShopOrigins)
            widget.Domains.Add(origin);
    }
}
