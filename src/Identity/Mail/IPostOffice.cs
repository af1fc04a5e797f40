namespace MunicipalBenchmark.Identity.Mail;

/// <summary>Takes mail on its way.</summary>
internal interface IPostOffice
{
    Task DeliverAsync(Letter letter, CancellationToken cancellationToken);
}
