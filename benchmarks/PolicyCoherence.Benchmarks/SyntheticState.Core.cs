namespace PolicyCoherence.Benchmarks;

public sealed partial class SyntheticState
{
    private const int CorePositions = 20;

    private const string Core = """
        # A made-up state: the law that all fields share.
        state synthetia "Synthetia".
        synthetia is party to refugee-convention since 1992-04-18.
        synthetia is party to convention-against-torture since 1993-02-04.
        synthetia is party to echr since 1995-06-30.
        synthetia is party to gdpr since 2018-05-25.
        use iamm.
        synthetia encodes return, asylum, detention, information in full.

        agency interior "Ministry of the Interior" is an enforcement-body, leads return, detention, irregular-migration.
        agency police "Police" is an enforcement-body.
        agency supreme-court "Supreme Court" is a court.
        agency health "Ministry of Health" is a public-body.
        agency data-office "Data Office" is a public-body.
        instrument constitution-1991 "Constitution 1991": constitution, in force from 1991-07-01.
        instrument aliens-act "Aliens Act 2012": statute, in force from 2012-01-01.
        instrument registers-act "Registers Act 2007": statute, in force from 2007-01-01.
        instrument aliens-circular "Circular 4/2019": circular under aliens-act section "30", in force from 2019-06-01.

        position dignity "Humane treatment": no authority may penalise anyone
          when medical-emergency or acutely-ill under constitution-1991 section "1".
        position children "Children": no authority may deprive-of-liberty minor under constitution-1991 section "2".
        position persecution-bar "No return to persecution": no authority may return anyone to destination
          when risk-of-persecution in destination under aliens-act section "60(1)".
        exception offenders "Dangerous persons" to persecution-bar:
          when either danger-to-security or serious-crime-suspected and danger-to-community under aliens-act section "60(4)".
        position torture-bar "No return to torture": no authority may return anyone to destination
          when risk-of-torture in destination or risk-of-degrading-treatment in destination under aliens-act section "60(2)".
        exception assurances "Assurances" to torture-bar:
          when danger-to-security and diplomatic-assurances in destination under aliens-act section "60(6)".
        position removal "Removal": interior must deport foreigner to destination
          when required-to-leave
          unless residence-permit or toleration or asylum-claim-pending or departure-period-running or leaving-voluntarily
          subject to persecution-bar, torture-bar
          within 90 days of removal-decision under aliens-act section "58(1)".
        position extradition "Extradition": interior may extradite foreigner to destination
          when serious-crime-suspected as far as echr forbids it under aliens-act section "70".
        position detention "Detention": interior may detain foreigner
          when required-to-leave and removal-ordered and likely-to-abscond
          unless asylum-claim-pending respecting echr under aliens-act section "62(1)".
        position examination "Examination before return":
          every decision to return comes with examination-of-risk, individual-examination, access-to-asylum
          under aliens-act section "59(1)".
        position appeal "Appeal": every decision to return, penalise or refuse-entry comes with an appeal to supreme-court
          within 14 days, suspending return under aliens-act section "61(1)".
        exception security-cases "Immediate removal" to appeal: when danger-to-security under aliens-act section "61(3)".
        position review "Review by the court": every decision to deprive-of-liberty comes with an appeal to supreme-court
          within 7 days, notice under constitution-1991 section "3".
        position reporting-duty "Duty to report": public-body must disclose identity-data of irregular-migrant to interior
          for the purpose of return, retained for at most 2 years from disclosure
          obtained in any task under registers-act section "17(1)".
        exception schools "Schools" to reporting-duty: for school under registers-act section "17(3)".
        exception care "Care" to reporting-duty: when obtained in emergency-care under registers-act section "17(4)".
        position secrecy "Secrecy of claims": data-office must not disclose asylum-data of asylum-seeker to enforcement-body
          under registers-act section "18".
        position procedure "Asylum procedure": foreigner is entitled to asylum-procedure from interior
          when asks-for-asylum under aliens-act section "4(1)".
        position protection "Protection": interior must grant refugee-protection to foreigner
          when risk-of-persecution in destination
          unless danger-to-security or convicted-of-particularly-serious-crime under aliens-act section "5(1)".
        position exclusion "Exclusion": interior must refuse refugee-protection to foreigner
          when danger-to-security or convicted-of-particularly-serious-crime under aliens-act section "5(3)".
        position family-grant "Family reunification": interior must grant family-reunification to sponsor
          when family-member is an immediate-relative unless temporary-protection of sponsor
          under aliens-act section "28(1)".
        position family-income "Income": interior must refuse family-reunification to sponsor
          when household-income of sponsor < 1400 EUR per month notwithstanding family-grant under aliens-act section "29(1)".
        position emergency "Emergency care": everyone is entitled to emergency-care from health
          when medical-emergency under constitution-1991 section "9".
        position own-data "One's own data": everyone is entitled to access-to-own-data from data-office
          under registers-act section "19".
        position advice "Counselling": foreigner is entitled to return-counselling from interior
          when required-to-leave under aliens-circular section "1".
        """;
}
