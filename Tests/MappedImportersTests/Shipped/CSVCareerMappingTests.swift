import Testing

/// What a person's own accounts export: LinkedIn's files, and a learner's credits.
@Suite("CSV mappings of careers: from descriptions")
struct CSVCareerMappingTests {
  @Test("A position of LinkedIn without an end goes on, and only a title that is a rank has one")
  func positions() throws {
    let export = WrittenExport(
      "Positions.csv",
      """
      Company Name,Title,Description,Location,Started On,Finished On
      Example University,Associate Professor of Medicine,"Wards, and
      a clinic",Springfield,Jul 2018,
      Example Clinic,Physician,,,2012,Jun 2018
      """)
    let text = try export.read(with: "linkedin-positions")
    #expect(
      text == """
        appointment, line 2, key Example University | Associate Professor of Medicine | Jul 2018, owner
        title: “Associate Professor of Medicine”
        type: token employment
        rankText: “Associate Professor of Medicine”
        rank: token associateProfessor
        organization: “Example University”
        location: “Springfield”
        narrative: “Wards, and
        a clinic”
        spans: dates 2018-07/..
        appointment, line 4, key Example Clinic | Physician | 2012, owner
        title: “Physician”
        type: token employment
        rankText: “Physician”
        organization: “Example Clinic”
        spans: dates 2012/2018-06
        """)
  }

  @Test("An education of LinkedIn is what its degree says, and its missing end is unknown")
  func education() throws {
    let export = WrittenExport(
      "Education.csv",
      """
      School Name,Start Date,End Date,Notes,Degree Name,Activities
      Example University,2004,2008,Summa cum laude,"Doctor of Medicine - MD",Free clinic
      Example Hospital,2008,,,Residency in internal medicine,
      Example High School,2000,2004,,,
      """)
    let text = try export.read(with: "linkedin-education")
    #expect(
      text == """
        education, line 2, key Example University | Doctor of Medicine - MD | 2004, owner
        title: “Doctor of Medicine - MD”
        degree: “Doctor of Medicine - MD”
        type: token degree
        organization: “Example University”
        narrative: “Summa cum laude

        Free clinic”
        spans: dates 2004/2008
        education, line 3, key Example Hospital | Residency in internal medicine | 2008, owner
        title: “Residency in internal medicine”
        degree: “Residency in internal medicine”
        type: token residency
        organization: “Example Hospital”
        spans: dates 2008/
        education, line 4, key Example High School |  | 2000, owner
        title: “Example High School”
        organization: “Example High School”
        spans: dates 2000/2004
        """)
  }

  @Test("A certification of LinkedIn has its issuer, its number and the days of its issue and its end")
  func certifications() throws {
    let export = WrittenExport(
      "Certifications.csv",
      """
      Name,Url,Authority,Started On,Finished On,License Number
      Internal Medicine,https://example.org/c/1,American Board of Internal Medicine,Aug 2011,Dec 2031,000123
      Medical License,,Example State Medical Board,Jul 2010,,MD-9
      Advanced Cardiac Life Support,,Example Heart Society,Mar 2023,Mar 2025,
      """)
    let text = try export.read(with: "linkedin-certifications")
    #expect(
      text == """
        credential, line 2, key Internal Medicine | American Board of Internal Medicine | Aug 2011, owner
        title: “Internal Medicine”
        type: token boardCertification
        issuer: “American Board of Internal Medicine”
        number: “000123”
        issued: date 2011-08
        expires: date 2031-12
        url: “https://example.org/c/1”
        credential, line 3, key Medical License | Example State Medical Board | Jul 2010, owner
        title: “Medical License”
        type: token licensure
        issuer: “Example State Medical Board”
        number: “MD-9”
        issued: date 2010-07
        credential, line 4, key Advanced Cardiac Life Support | Example Heart Society | Mar 2023, owner
        title: “Advanced Cardiac Life Support”
        type: token other
        issuer: “Example Heart Society”
        issued: date 2023-03
        expires: date 2025-03
        """)
  }

  @Test("An honour of LinkedIn has its issuer and its month")
  func honors() throws {
    let export = WrittenExport(
      "Honors.csv",
      """
      Title,Description,Issuer,Issue Date
      Teacher of the Year,"Chosen by the residents, 2019",Example University,Jun 2019
      Golden Stethoscope,,Example Medical Society,
      """)
    let text = try export.read(with: "linkedin-honors")
    #expect(
      text == """
        honour, line 2, key Teacher of the Year | Example University | Jun 2019, owner
        title: “Teacher of the Year”
        granter: “Example University”
        result: token awarded
        narrative: “Chosen by the residents, 2019”
        spans: dates 2019-06
        honour, line 3, key Golden Stethoscope | Example Medical Society | , owner
        title: “Golden Stethoscope”
        granter: “Example Medical Society”
        result: token awarded
        """)
  }

  @Test("Courses of LinkedIn are told from other tables of names and numbers by the file's name")
  func courses() throws {
    let text = "Name,Number\nMedical Education Theory,MHPE 501\nBiostatistics,\n"
    let courses = try WrittenExport("Courses.csv", text).read(with: "linkedin-courses")
    #expect(
      courses == """
        professionalDevelopment, line 2, key Medical Education Theory | MHPE 501, owner
        title: “MHPE 501 Medical Education Theory”
        type: token course
        professionalDevelopment, line 3, key Biostatistics | , owner
        title: “Biostatistics”
        type: token course
        """)
    #expect(try WrittenExport("phones.csv", text).claims() == "none")
  }

  @Test("Projects of LinkedIn are read in the layout of 2018 and in that of 2023")
  func projects() throws {
    let row = "Simulation curriculum,Twelve cases,https://example.org/sim"
    let old = WrittenExport("Projects.csv", "Title,Description,Url,Start Date,End Date\n\(row),Jan 2016,Jun 2017\n")
    let new = WrittenExport("Projects.csv", "Title,Description,Url,Started On,Finished On\n\(row),Jan 2016,Jun 2017\n")
    let text = try old.read(with: "linkedin-projects")
    #expect(
      text == """
        scholarlyProduct, line 2, key Simulation curriculum | Jan 2016, owner
        title: “Simulation curriculum”
        type: token other
        url: “https://example.org/sim”
        narrative: “Twelve cases”
        spans: dates 2016-01/2017-06
        """)
    #expect(try new.read(with: "linkedin-projects") == text)
  }

  @Test("Credits of EthosCE are the learner's, one record for each type, and only those of completed courses")
  func ethosCE() throws {
    let export = WrittenExport(
      "course-records.csv",
      """
      external_course_id,title,external_user_id,external_email,first_name,last_name,enrollment_start,enrollment_end,credits,credit_type,credit_expiration,complete,date_completed,attended,participant_category
      c-17,Grand rounds: sepsis,u1,arivera@example.edu,Ana,Rivera,2024-02-01,2024-12-31,1.25,AMA PRA Category 1 Credit(s)™,,1,2024-02-06T12:00:00-05:00,1,physician
      c-17,Grand rounds: sepsis,u1,arivera@example.edu,Ana,Rivera,2024-02-01,2024-12-31,1.25,ABIM MOC,,1,2024-02-06T12:00:00-05:00,1,physician
      c-18,Opioid prescribing,u1,arivera@example.edu,Ana,Rivera,2024-03-01,,,,,0,,0,physician
      c-19,Teaching with cases,,bokafor@example.edu,Ben,Okafor,2024-03-01,,3.00,Attendance,,1,,1,non-physician
      """)
    let text = try export.read(with: "ethosce")
    #expect(
      text == """
        professionalDevelopment, line 2, key c-17 | Grand rounds: sepsis | u1 | arivera@example.edu | AMA PRA Category 1 Credit(s)™ | 2024-02-06T12:00:00-05:00, email arivera@example.edu; ethosceUserId u1; name Rivera, Ana
        title: “Grand rounds: sepsis”
        type: token cme
        credits: number 1.25
        creditType: token amaCategory1
        spans: dates 2024-02-06
        not mapped: complete, attended, participant_category
        professionalDevelopment, line 3, key c-17 | Grand rounds: sepsis | u1 | arivera@example.edu | ABIM MOC | 2024-02-06T12:00:00-05:00, email arivera@example.edu; ethosceUserId u1; name Rivera, Ana
        title: “Grand rounds: sepsis”
        type: token cme
        credits: number 1.25
        creditType: token moc
        spans: dates 2024-02-06
        not mapped: complete, attended, participant_category
        professionalDevelopment, line 5, key c-19 | Teaching with cases |  | bokafor@example.edu | Attendance | , email bokafor@example.edu; name Okafor, Ben
        title: “Teaching with cases”
        type: token cme
        credits: number 3
        creditType: token other
        spans: dates 2024-03-01/
        not mapped: complete, attended, participant_category
        skipped: courses that are not completed 1
        """)
  }
}
