namespace Storefront.Demo;

/// <summary>The shop itself.</summary>
public static class Shop
{
    /// <summary>Names the shop's widget. Public: it stands in the page.</summary>
    public const string SiteKey = "acme-home-demo-shop";

    public const string Name = "Acme Home support";
}
