using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.AspNetCore.Ui;

/// <summary>Finds the loader's endpoint for link generation; an endpoint name would clash when LiveChat is mapped twice.</summary>
internal sealed class LoaderAddressScheme(EndpointDataSource endpoints) : IEndpointAddressScheme<LoaderRoute>
{
    public IEnumerable<Endpoint> FindEndpoints(LoaderRoute address)
        => endpoints.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<LoaderRoute>() is not null).Take(1);
}
