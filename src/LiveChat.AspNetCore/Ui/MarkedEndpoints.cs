using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.AspNetCore.Ui;

/// <summary>Finds an endpoint by its mark for link generation; an endpoint name would clash when LiveChat is mapped twice.</summary>
internal sealed class MarkedEndpoints<TMark>(EndpointDataSource endpoints) : IEndpointAddressScheme<TMark> where TMark : class
{
    public IEnumerable<Endpoint> FindEndpoints(TMark address)
        => endpoints.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<TMark>() is not null).Take(1);
}
