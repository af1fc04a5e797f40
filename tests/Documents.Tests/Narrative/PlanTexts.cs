namespace MunicipalBenchmark.Documents.Tests.Narrative;

/// <summary>Plans written for these tests: cities that do not exist, in layouts other than the samples'.</summary>
internal static class PlanTexts
{
    /// <summary>English, plain text: pillars and actions by name and number, a page of contents, a list with bullets.</summary>
    public const string English = """
        City of Northbridge
        International Strategy and Action Plan 2025-2029

        Contents
        Foreword 2
        Our vision 3
        Pillar 1 An open city 4
        Pillar 2 A resilient city 9

        Foreword

        This Action Plan sets out how the City of Northbridge will work with other cities from 2025 to 2029.
        It is organised in two pillars.

        Our vision

        Northbridge is home to 312,450 residents, of whom 18.2% were born abroad (figures at 31 December 2023).
        The plan supports the city's strategic plan and the national urban agenda, and it builds on many years of work.

        PILLAR 1: AN OPEN CITY

        An open city welcomes newcomers and trades ideas. The actions below were drawn up with residents, schools and
        businesses during twelve public meetings.

        Action 1.1: Twin with purpose
        We will renew our twinnings around shared themes. Northbridge is twinned with the cities of:
        • Lyon, France: climate adaptation, food policy
        • Dortmund, Germany, with which we cooperate on digital services and youth exchange
        • Porto (Portugal) and Aarhus (Denmark) on the themes of cycling and night-time economy

        Action 1.2: Networks that matter
        Northbridge is a member of several networks, including Eurocities, the Covenant of Mayors for Climate and Energy and
        ICLEI. Among the networks of which the city is a member are:
        • UCLG: the world organisation of local governments. Northbridge chairs the committee on housing.
        • Healthy Cities Network, which promotes health in all policies.

        PILLAR 2: A RESILIENT CITY

        Resilience means keeping services running.

        Action 2.1: Fund the transition
        The city has secured €12.5 million from the European Regional Development Fund for the period 2021-2027. The Council was
        awarded a grant of EUR 900,000 from the LIFE Programme for river parks.

        Action 2.2: Awards and bids
        In 2022 the city won the Green Leaf Award. In 2026 the city will submit its bid for European Capital of Innovation.
        By 2029 we will plant 25,000 trees.
        """;

    /// <summary>Italian, all headings in capitals with numbers, a page line in between, relations in sentences only.</summary>
    public const string Capitals = """
        COMUNE DI VALFIORITA
        PIANO STRATEGICO VALFIORITA 2035

        INTRODUZIONE

        Il piano strategico di Valfiorita guarda al 2035 e nasce da un percorso durato due anni con associazioni, imprese e scuole del
        territorio. Raccoglie obiettivi e progetti che il Comune, insieme alla comunità, intende realizzare.

        5 VALFIORITA VERDE

        Aree Strategiche coinvolte: ambiente, mobilità.
        La città riduce le proprie emissioni e cura i parchi. Il capitolo descrive i progetti che portano a questo risultato, con le
        risorse disponibili e i soggetti responsabili.

        5.1 MIGLIORARE LA RACCOLTA DIFFERENZIATA
        Il progetto porta la raccolta porta a porta in tutti i quartieri entro il 2028. Entro il 2030 raggiungere quota 80% di raccolta
        differenziata. Costo stimato: 1,2 M€ a valere sul PNRR.

        5.2 UN BOSCO PER OGNI SCUOLA
        Il progetto pianta alberi intorno alle scuole, con il contributo della Fondazione Semi per 150.000 euro. Sono coinvolti 3.200
        studenti delle scuole elementari e medie.

        Pagina 12

        6 VALFIORITA APERTA

        La città cerca relazioni con altri territori. È gemellata con Ulm (Germania), Tarragona (Spagna) e Kutná Hora (Repubblica
        Ceca). Aderisce alla rete Città Sane e fa parte della rete europea Energy Cities.

        6.1 UN UFFICIO PER L'EUROPA
        L'ufficio segue i bandi e prepara le candidature. Il progetto prevede due assunzioni e una convenzione con l'università per la
        formazione del personale.

        6.2 OSPITARE GLI STUDENTI
        Il progetto mette a disposizione 60 alloggi per studenti stranieri in due edifici comunali da ristrutturare, con affitti
        calmierati e servizi comuni.
        """;
}
