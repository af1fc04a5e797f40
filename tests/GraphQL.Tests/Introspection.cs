namespace MunicipalBenchmark.GraphQL.Tests;

internal static class Introspection
{
    private const int TypeReferences = 9;

    /// <summary>The question that graphql-js and with it nearly every tool asks, with nine levels of type references.</summary>
    public static string Query { get; } =
        $$"""
        query IntrospectionQuery { __schema { description queryType { name kind } mutationType { name kind } subscriptionType { name kind } types { ...FullType }
          directives { name description isRepeatable locations args { ...InputValue } } } }
        fragment FullType on __Type { kind name description isOneOf
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type { {{string.Concat(Enumerable.Repeat("kind name ofType { ", TypeReferences))}}kind name{{new string('}', TypeReferences + 1)}}
        """;
}
