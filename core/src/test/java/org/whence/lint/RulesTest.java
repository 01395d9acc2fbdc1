package org.whence.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each rule fires where it should and is silent beside it. Columns: rule, language, headline, paragraphs, the words it must find: none where it
 * is silent, "=" for the headline itself.
 */
class RulesTest {

  private static void holds(HouseRule rule, String language, String headline, String text, String words) {
    String head = headline == null ? "" : headline;
    List<String> wanted = words == null ? List.of() : words.equals("=") ? List.of(head) : List.of(words);
    assertThat(Desk.words(rule, language, head, text)).as(Desk.lint(language, head, text).toString()).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "UNSOURCED_CLAIM|en||At least 14 people were injured when the slope fell on Pell Lane.|14 people were injured",
    "UNSOURCED_CLAIM|en||At least 14 people were injured when the slope fell on Pell Lane, police said.|",
    "UNSOURCED_CLAIM|en||At least 14 people were injured on Pell Lane. // The fire service said 14 people were taken to hospital.|",
    "UNSOURCED_CLAIM|en||The clerk, Edda Brandreth, falsified the minutes of the meeting.|falsified",
    "UNSOURCED_CLAIM|en||A court convicted Edda Brandreth, who falsified the minutes of the meeting.|",
    "UNSOURCED_CLAIM|en||The council had not said that Edda Brandreth never falsified a thing.|",
    "UNSOURCED_CLAIM|en||Some 5,000 protesters filled the square.|5,000 protesters",
    "UNSOURCED_CLAIM|en||Some 5,000 protesters filled the square, according to the organisers.|",
    "UNSOURCED_CLAIM|en||The march honoured the 49 people killed at the mill.|",
    "UNSOURCED_CLAIM|en||He was one of 26 people killed in the 2012 slide.|",
    "UNSOURCED_CLAIM|en||The school has 900 chairs and 40 rooms.|",
    "UNSOURCED_CLAIM|en||The landslide was caused by blasting too close to the road.|was caused by",
    "UNSOURCED_CLAIM|en||The landslide was caused by blasting, the inquiry found.|",
    "UNSOURCED_CLAIM|en||The raid violated international law and nobody stopped it.|violated international law",
    "UNSOURCED_CLAIM|en||The raid violated international law, the tribunal ruled.|",
    "UNSOURCED_CLAIM|en||Nobody may enter; trespass is illegal in Norhaven.|",
    "UNSOURCED_CLAIM|es||El registro fue ilegal y nadie lo paró.|fue ilegal",
    "UNSOURCED_CLAIM|en||The closure will devastate the valley.|will devastate",
    "UNSOURCED_CLAIM|en||The closure will take place on Tuesday.|",
    "UNSOURCED_CLAIM|en||The firm moved the files to another town in order to hide the second warning.|in order to hide",
    "UNSOURCED_CLAIM|en||Parents moved the gifts in order to surprise the children.|",
    "UNSOURCED_CLAIM|es||El reventón de marzo dejó 7 heridos en la ladera.|7 heridos",
    "UNSOURCED_CLAIM|es||El reventón de marzo dejó 7 heridos, informó la Guardia Civil.|",
    "UNSOURCED_CLAIM|es||La interventora Casilda Ros falsificó las actas de la obra.|falsificó",
    "UNSOURCED_CLAIM|es||La interventora Casilda Ros firmó las actas de la obra.|",
    "UNSOURCED_CLAIM|es||El incendio fue causado por una colilla mal apagada.|fue causado por",
    "UNSOURCED_CLAIM|es||El cierre hundirá la comarca.|hundirá",
    "UNSOURCED_CLAIM|es||El cierre hundirá la comarca, según la patronal.|",
    "PLURAL_FROM_ONE|en||The payments began in 2027, a ministry source said. // Sources said they ended in May.|Sources",
    "PLURAL_FROM_ONE|en||They began in 2027, a ministry source said. A second source agreed. // Sources said they ended.|",
    "PLURAL_FROM_ONE|en||The payments began in 2027, two ministry sources said. // Sources said they ended in May.|",
    "PLURAL_FROM_ONE|es||El dinero salió, según una fuente del ministerio. // Fuentes consultadas añadieron que volvió.|Fuentes consultadas",
    "PLURAL_FROM_ONE|es||El dinero salió en mayo, según dos fuentes del ministerio. // Las fuentes añadieron que volvió en junio.|",
    "BARE_SOURCE|en||The vote is off, a source said.|a source",
    "BARE_SOURCE|en||The vote is off, according to reliable sources.|reliable sources",
    "BARE_SOURCE|en||The vote is off, a source close to the mayor said.|",
    "BARE_SOURCE|en||The vote is off, said a harbour official. The source said it would stay off.|",
    "BARE_SOURCE|en||The vote is off, according to a source briefed on the talks.|",
    "BARE_SOURCE|en||The vote is off, a source said. The source said it would stay off.|a source",
    "BARE_SOURCE|es||La votación se aplaza, según una fuente.|una fuente",
    "BARE_SOURCE|es||La votación se aplaza, según fuentes solventes.|fuentes solventes",
    "BARE_SOURCE|es||La votación se aplaza, según fuentes cercanas al alcalde.|",
    "ANONYMITY_UNEXPLAINED|en||The vote is off, said two aides to the mayor.|two aides to the mayor",
    "ANONYMITY_UNEXPLAINED|en||The vote is off, said two aides, who asked not to be named because the talks are private.|",
    "ANONYMITY_UNEXPLAINED|en||The vote is off, the mayor said.|",
    "ANONYMITY_UNEXPLAINED|en||The vote is off, port officials said.|",
    "ANONYMITY_UNEXPLAINED|es||La votación se aplaza, según dos asesores del alcalde.|dos asesores del alcalde",
    "ANONYMITY_UNEXPLAINED|es||La votación se aplaza, según dos asesores que pidieron el anonimato por miedo a perder su puesto.|",
  })
  void sources(HouseRule rule, String language, String headline, String text, String words) {
    holds(rule, language, headline, text, words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "ANONYMOUS_ATTACK|en||The clerk, Edda Brandreth, took bribes from the quarry, a source in the council said.|took bribes",
    "ANONYMOUS_ATTACK|en||Edda Brandreth is incompetent, an aide said.|incompetent",
    "ANONYMOUS_ATTACK|en||Edda Brandreth is a careful reader, an aide said.|",
    "ANONYMOUS_ATTACK|en||Edda Brandreth took bribes, a source in the council said. // Prosecutor Ines Callard said Brandreth took bribes twice.|",
    "ANONYMOUS_ATTACK|en||The clerk, Edda Brandreth, took bribes from the quarry, the prosecutor Ines Callard said.|",
    "ANONYMOUS_ATTACK|en||Edda Brandreth took bribes, residents of Pell Lane said.|",
    "ANONYMOUS_ATTACK|es||Hilario Centeno cobró sobornos, según una fuente del ministerio.|cobró sobornos",
    "ANONYMOUS_ATTACK|es||Hilario Centeno cobró sobornos, según la fiscal Inés Callar.|",
    "NO_REPLY|en||Prosecutor Ines Callard accused Edda Brandreth of taking bribes.|Edda Brandreth",
    "NO_REPLY|en||Prosecutor Ines Callard accused Edda Brandreth of taking bribes. Brandreth did not respond to a request for comment.|",
    "NO_REPLY|en||Prosecutor Ines Callard accused Edda Brandreth of taking bribes. Brandreth said she would answer in court.|",
    "NO_REPLY|en||Ines Callard called him divisive and accused him of keeping Norhaven from talks.|",
    "NO_REPLY|en||Allegations of bias against Ada Pell moved the court, the clerk said.|",
    "NO_REPLY|en||Senator Ines Callard said Congress must fix our rigged tax system.|",
    "NO_REPLY|en||Edda Brandreth was convicted of taking bribes, the court said.|",
    "NO_REPLY|es||La fiscal Inés Callar acusó a Hilario Centeno de cobrar sobornos.|Hilario Centeno",
    "NO_REPLY|es||La fiscal Inés Callar acusó a Hilario Centeno de cobrar sobornos. Centeno declinó hacer comentarios.|",
    "QUOTE_WITHOUT_SPEAKER|en||The road was closed for a week. // \"They told us that the slope was safe.\"|They told us that the slope was safe.",
    "QUOTE_WITHOUT_SPEAKER|en||\"They told us every spring that the slope was safe,\" said Ada Pell.|",
    "QUOTE_WITHOUT_SPEAKER|en||She lives below the quarry. \"They told us every spring that the slope was safe.\"|",
    "QUOTE_WITHOUT_SPEAKER|en||She said: // \"They told us every spring that the slope was safe.\"|",
    "QUOTE_WITHOUT_SPEAKER|en||\"It fell,\" she went on. \"They told us every spring that the slope was safe.\"|",
    "QUOTE_WITHOUT_SPEAKER|en||The road was \"safe enough\" for a week.|",
    "QUOTE_WITHOUT_SPEAKER|es||La carretera siguió cerrada. // «Nos prometieron agua para toda la vida».|Nos prometieron agua para toda la vida",
    "QUOTE_WITHOUT_SPEAKER|es||«Nos prometieron que el agua llegaría antes de la cosecha», dijo Ana Pell.|",
    "UNVERIFIED_SINGLE|en||Norhaven will sell its railway, an aide to the minister said. // The line opened in 1988.|an aide to the minister",
    "UNVERIFIED_SINGLE|en||Norhaven will sell its railway, an aide to the minister said. // The Tribune could not verify the account.|",
    "UNVERIFIED_SINGLE|en||Norhaven will sell its railway, an aide to the minister said. // Ada Pell, the unions' leader, said she would fight it.|",
    "UNVERIFIED_SINGLE|es||Norhaven venderá su ferrocarril, según un asesor del ministro. // La línea abrió en 1988.|un asesor del ministro",
    "UNVERIFIED_SINGLE|es||Norhaven venderá su ferrocarril, según un asesor del ministro. // El Tribuno no pudo verificar la información.|",
    "UNNAMED_REPORT|en||The owners will be charged, local media reported.|local media",
    "UNNAMED_REPORT|en||The owners will be charged, the Essel Courier reported.|",
    "UNNAMED_REPORT|en||They used false news reports against the union.|",
    "UNNAMED_REPORT|en||The minister spoke of freedom for local media.|",
    "UNNAMED_REPORT|es||Según medios locales, habrá una querella.|Según medios locales",
    "UNNAMED_REPORT|es||Según El Correo de Essel, habrá una querella.|",
    "IMPERSONAL|en||The owners reportedly left the country.|reportedly",
    "IMPERSONAL|en||The owners reportedly left the country, according to two harbour officials.|",
    "IMPERSONAL|en||It is understood that a buyer has been found.|It is understood",
    "IMPERSONAL|en||He allegedly broke the window, and police charged him on Tuesday.|",
    "IMPERSONAL|es||Se dice que habrá más cambios.|Se dice",
    "IMPERSONAL|es||Al parecer, alguien dejó la puerta abierta.|Al parecer",
    "IMPERSONAL|es||Ana Pell dijo que habrá más cambios.|",
    "LOADED_VERB|en||Ada Pell admitted that the survey was late.|admitted",
    "LOADED_VERB|en||Ada Pell admitted the charge in court.|",
    "LOADED_VERB|en||Ada Pell claimed the file was complete.|claimed",
    "LOADED_VERB|en||Ada Pell claimed the prize for the best boat.|",
    "LOADED_VERB|en||Ada Pell falsely claimed that the file was complete.|",
    "LOADED_VERB|en||Ada Pell said the file was complete.|",
    "LOADED_VERB|en||The letter reveals that the file was complete.|",
    "LOADED_VERB|es||Ana Pell admitió que el informe llegó tarde.|admitió",
    "LOADED_VERB|es||Ana Pell reveló que el informe llegó tarde.|reveló",
    "LOADED_VERB|es||Ana Pell dijo que el informe llegó tarde.|",
  })
  void fairness(HouseRule rule, String language, String headline, String text, String words) {
    holds(rule, language, headline, text, words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "HEADLINE_FIRMER|en|Norhaven sells railway to Lanthorn group|Norhaven has sold its railway to the Lanthorn group, a source said.|=",
    "HEADLINE_FIRMER|en|Norhaven sells railway to Lanthorn group, source says|Norhaven has sold its railway to the Lanthorn group, a source said.|",
    "HEADLINE_FIRMER|en|Norhaven sells railway to Lanthorn group|Norhaven has sold its railway to the Lanthorn group, the transport ministry said.|",
    "HEADLINE_FIRMER|en|Norhaven closes the Lanthorn railway line|Norhaven may close the Lanthorn railway line in May.|=",
    "HEADLINE_FIRMER|en|Norhaven signs Lanthorn railway deal|Norhaven plans to sign the Lanthorn railway deal on Monday.|=",
    "HEADLINE_FIRMER|en|Norhaven signs Lanthorn railway deal|Norhaven would lose its Lanthorn railway if the deal failed.|",
    "HEADLINE_FIRMER|en|Norhaven may close the Lanthorn railway line|Norhaven may close the Lanthorn railway line in May.|",
    "HEADLINE_FIRMER|en|Norhaven to close Lanthorn railway|It will close Lanthorn railway, Norhaven said. If Lanthorn closes remains unclear.|=",
    "HEADLINE_FIRMER|es|Norhaven vende el ferrocarril al grupo Lanthorn|Lanthorn ha comprado el ferrocarril de Norhaven, según una fuente.|=",
    "HEADLINE_FIRMER|es|Norhaven vende el ferrocarril Lanthorn, según una fuente|Lanthorn ha comprado el ferrocarril, según una fuente.|",
    "HEADLINE_FIRMER|es|Norhaven vende la línea Lanthorn|Norhaven podría vender la línea Lanthorn en mayo.|=",
    "HEADLINE_NUMBER|en|Slide makes 40 families homeless|Thirty-one families were moved to the hall, the council said.|40",
    "HEADLINE_NUMBER|en|Slide makes 40 families homeless|Forty families were moved to the hall, the council said.|",
    "HEADLINE_NUMBER|en|Slide makes 40 families homeless|The council said 39 families were moved to the hall.|",
    "HEADLINE_NUMBER|en|Four die in slide|Three women and a man died in the slide, police said.|",
    "HEADLINE_NUMBER|en|Five things to know about the slide|The slope fell on Monday, police said.|",
    "HEADLINE_NUMBER|en|2031 budget passes|The budget for next year passed, the clerk said.|",
    "HEADLINE_NUMBER|en|Prices rise 12%|Prices rose sharply, the bank said.|12",
    "HEADLINE_NUMBER|es|La obra deja sin agua a 12 pueblos|La obra deja sin agua a nueve pueblos, según la junta.|12",
    "HEADLINE_NUMBER|es|La obra deja sin agua a 12 pueblos|La obra deja sin agua a doce pueblos, según la junta.|",
    "HEADLINE_QUOTE|en|‘We knew of the cracks for years’|\"We have known of the cracks for years,\" Ada Pell said.|We knew of the cracks for years",
    "HEADLINE_QUOTE|en|Pell: ‘We knew of the cracks for years’|\"We knew of the cracks for years,\" Ada Pell said.|",
    "HEADLINE_QUOTE|en|Pell: “a slope of shame”|Ada Pell said the slope should have been fenced.|a slope of shame",
    "HEADLINE_QUOTE|es|«Sabíamos de las grietas hace años»|«Sabíamos de esas grietas hace años», dijo ella.|Sabíamos de las grietas hace años",
    "HEADLINE_QUOTE|es|Pell: «Sabíamos de las grietas hace años»|«Sabíamos de las grietas hace años», dijo Ana Pell.|",
  })
  void headlines(HouseRule rule, String language, String headline, String text, String words) {
    holds(rule, language, headline, text, words);
  }
}
