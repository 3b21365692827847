namespace LiveChat.AspNetCore.Contract;

/// <summary>What the browser fills a hidden field in with.</summary>
internal enum FormFieldSourceDto
{
    /// <summary>The address of the page.</summary>
    Url,

    /// <summary>The parameter of that address named like the field's key.</summary>
    Query,

    /// <summary>What a script of the page says under the field's key.</summary>
    Identify,
}
