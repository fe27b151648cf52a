using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Patients;
using Relais.Delegation.Work;
using Relais.Intake.Documents;
using Relais.Kernel;

namespace Relais.Desk.Specs.Houses;

/// <summary>What specs of the desk say in one word.</summary>
internal static class DeskOfTown
{
    extension(House house)
    {
        /// <summary>A document comes to the Tilleuls and is filed; its item.</summary>
        public Task<WorkItem> Comes(byte[] content, string name = "document.xml") => house.Comes(house.Town.Tilleuls, house.Town.TilleulsMail, content, name);

        public async Task<WorkItem> Comes(PracticeId practice, Guid channel, byte[] content, string name = "document.xml")
        {
            var receipt = await house.Receive(practice, channel, name, content);
            await house.File(practice);
            return await house.Ask(practice, async db =>
            {
                var document = await db.Set<Document>().SingleAsync(d => d.Arrival == receipt.Arrival);
                return await db.Set<WorkItem>().AsNoTracking().SingleAsync(w => w.Document == document.Id || w.Document == document.FateOf);
            });
        }

        /// <summary>Administrative paper about a patient of the Tilleuls, which the desk's protocol covers.</summary>
        public Task<WorkItem> AdministrativeWork(NewPatient? about = null) =>
            house.Comes(ClinicalDocument.About(about ?? Patients.Someone.JeanneCaron, ClinicalDocument.Administrative, "Attestation de droits"));

        public Task<WorkItem> ClinicalWork(NewPatient? about = null) =>
            house.Comes(ClinicalDocument.About(about ?? Patients.Someone.JeanneCaron, ClinicalDocument.Discharge, "Lettre de liaison"));

        /// <summary>The item as it stands now.</summary>
        public Task<WorkItem> Now(WorkItem item) => house.Ask(item.Practice, db => db.Set<WorkItem>().AsNoTracking().SingleAsync(w => w.Id == item.Id));

        public Task<Document> DocumentOf(WorkItem item) => house.Ask(item.Practice, db => db.Set<Document>().AsNoTracking().SingleAsync(d => d.Id == item.Document));

        public async Task<Answer> Does(string member, WorkItem item, string verb, params (string, string?)[] fields) =>
            await (await house.As(member)).Act($"/travail/{item.Id}/{verb}", fields);
    }
}
