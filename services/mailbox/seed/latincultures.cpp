#include "services/mailbox/seed/culture.h"

namespace mailbox {
namespace {

using Words = const char *const[];

constexpr Words englishWomen = {"Abigail",  "Beatrice", "Charlotte", "Daisy",    "Eleanor",
                                "Florence", "Grace",    "Hannah",    "Imogen",   "Josephine",
                                "Maya",     "Naomi",    "Olivia",    "Penelope", "Ruth",
                                "Sophia",   "Tessa",    "Zoe"};
constexpr Words englishMen = {"Arthur",    "Benjamin", "Caleb",   "Dominic",  "Edward",   "Felix",
                              "George",    "Henry",    "Isaac",   "Jonathan", "Leo",      "Marcus",
                              "Nathaniel", "Oliver",   "Quentin", "Samuel",   "Theodore", "Walter"};
constexpr Words englishSurnames = {
    "Abernathy",    "Barlow",    "Carmichael", "Dunmore",   "Ellsworth", "Fairbanks",
    "Granger",      "Hathaway",  "Irving",     "Jennings",  "Kingsley",  "Lockhart",
    "Merriweather", "Northcott", "O'Neill",    "Pemberton", "Quigley",   "Rutherford",
    "Somerset",     "Thackeray", "Underhill",  "Vaughan",   "Whitaker",  "Yardley"};
constexpr Words englishCompanies = {
    "Bluebird Analytics", "Harbour & Finch",         "Northwind Orchards",  "Copperfield Press",
    "Lantern Robotics",   "Maple Street Architects", "Tidewater Logistics", "Orchid Medical"};
constexpr Words englishPlaces = {"## Orchard Lane|Bristol|Avon|BS# #QX|United Kingdom",
                                 "### Maple Avenue|Portland|OR|972##|USA",
                                 "#### Lakeview Drive|Madison|WI|537##|USA",
                                 "## Abbey Road|Edinburgh||EH# #YL|United Kingdom",
                                 "### Harbour Street|Halifax|NS|B3J #K#|Canada",
                                 "## Banksia Crescent|Hobart|TAS|70##|Australia"};

constexpr Words germanWomen = {"Anneliese", "Birgit",  "Charlotte", "Frauke", "Greta",
                               "Hannelore", "Jördis",  "Käthe",     "Leonie", "Mareike",
                               "Öznur",     "Rosalie", "Sabine",    "Ursula", "Wiebke"};
constexpr Words germanMen = {"Anton",     "Björn",    "Clemens", "Dietmar", "Emil",
                             "Friedrich", "Götz",     "Hauke",   "Jürgen",  "Konstantin",
                             "Lorenz",    "Matthias", "Rüdiger", "Sönke",   "Valentin"};
constexpr Words germanSurnames = {
    "Achterberg", "Böhm",      "Dörfler",     "Engelhardt", "Fünfstück", "Großmann",   "Hölscher",
    "Jäger",      "Köhler",    "Lüdenscheid", "Möllendorf", "Nußbaum",   "Oberländer", "Pfützner",
    "Rößler",     "Schönfeld", "Strauß",      "Täubert",    "Vößing",    "Wölfl"};
constexpr Words germanCompanies = {"Alpenblick Verlag", "Fichtel Feinmechanik", "Grünwerk Gärten",
                                   "Hansekontor Nord",  "Lindenhof Brauerei",   "Rheinbogen Druck",
                                   "Süßmilch & Söhne"};
constexpr Words germanPlaces = {"Lindenstraße ##|Berlin||109##|Deutschland",
                                "Am Mühlbach #|Nürnberg|Bayern|904##|Deutschland",
                                "Große Bleiche ##|Mainz|Rheinland-Pfalz|551##|Deutschland",
                                "Mönckebergweg ##|Hamburg||200##|Deutschland",
                                "Währinger Gasse ##|Wien||1090|Österreich",
                                "Seefeldstrasse ##|Zürich|ZH|8008|Schweiz"};

constexpr Words frenchWomen = {"Amélie",    "Bérénice",  "Chloé",  "Delphine", "Élodie",
                               "Françoise", "Geneviève", "Hélène", "Inès",     "Joséphine",
                               "Maëlle",    "Océane",    "Solène", "Zoé"};
constexpr Words frenchMen = {"Adrien", "Benoît", "Cédric", "Didier", "Étienne", "François", "Gaël",
                             "Hervé",  "Jérôme", "Loïc",   "Maël",   "Noël",    "Rémi",     "Théo"};
constexpr Words frenchSurnames = {"Aubépin", "Beaulieu", "Châtelain", "Desrosiers",
                                  "Évrard",  "Fontaine", "Guérin",    "Hébert",
                                  "Lefèvre", "Maréchal", "Noiret",    "Pâquerette",
                                  "Rivière", "Sévigné",  "Thévenot",  "Villeneuve"};
constexpr Words frenchCompanies = {"Atelier Mirabelle",  "Brûlerie du Canal", "Éditions Hirondelle",
                                   "Imprimerie Garance", "Maison Verveine",   "Studio Aurore"};
constexpr Words frenchPlaces = {
    "## rue des Lilas|Lyon||6900#|France", "# quai de l'Île|Nantes||440##|France",
    "## avenue Molière|Bruxelles||10##|Belgique", "# place de l'Église|Dijon||210##|France",
    "### rue Saint-Denis|Montréal|QC|H2X #L#|Canada"};

constexpr Words spanishWomen = {"Almudena",  "Begoña", "Carmen", "Dolores",
                                "Esperanza", "Inés",   "Lucía",  "María José",
                                "Nuria",     "Pilar",  "Rocío",  "Sofía"};
constexpr Words spanishMen = {"Álvaro", "Andrés",  "Benjamín", "Damián", "Efraín", "Germán",
                              "Íñigo",  "Joaquín", "Martín",   "Óscar",  "Ramón",  "Tomás"};
constexpr Words spanishSurnames = {"Álvarez Peña", "Bermúdez",       "Castañeda", "Domínguez",
                                   "Echeverría",   "Fernández Ruiz", "Gutiérrez", "Ibáñez",
                                   "Jiménez",      "Larrañaga",      "Muñoz",     "Núñez",
                                   "Ordóñez",      "Quiñones"};
constexpr Words spanishCompanies = {"Almendro Textil", "Bodegas Cigüeña", "Cerámica Señorial",
                                    "Puente Nuevo Ingeniería", "Viñedos del Sol"};
constexpr Words spanishPlaces = {"Calle de la Paloma ##|Madrid||280##|España",
                                 "Avenida del Río ###|Sevilla||410##|España",
                                 "Carrer de Girona ##|Barcelona||080##|España",
                                 "Calle Hortensia ###|Ciudad de México|CDMX|06###|México"};

constexpr Words polishWomen = {"Agnieszka",  "Bożena", "Elżbieta", "Grażyna",
                               "Jagoda",     "Kinga",  "Łucja",    "Małgorzata",
                               "Stanisława", "Zofia",  "Růžena",   "Eliška"};
constexpr Words polishMen = {"Błażej",    "Czesław",  "Grzegorz",   "Jędrzej",
                             "Kazimierz", "Łukasz",   "Mieczysław", "Paweł",
                             "Rafał",     "Wojciech", "Zdzisław",   "Ondřej"};
constexpr Words polishSurnames = {"Brzęczyszczyk",
                                  "Dąbrowski/Dąbrowska",
                                  "Gąsior",
                                  "Jabłoński/Jabłońska",
                                  "Kłos",
                                  "Łępicki/Łępicka",
                                  "Mączka",
                                  "Nowiński/Nowińska",
                                  "Ożóg",
                                  "Świerk",
                                  "Wróbel",
                                  "Żuławski/Żuławska",
                                  "Dvořák/Dvořáková",
                                  "Kučera/Kučerová"};
constexpr Words polishCompanies = {"Drukarnia Wisełka", "Księgarnia Pod Lipą", "Młyn Żytni",
                                   "Stolarnia Dąb", "Zielony Łan"};
constexpr Words polishPlaces = {
    "ul. Różana ##|Kraków||31-0##|Polska", "ul. Słoneczna #|Łódź||90-1##|Polska",
    "al. Niepodległości ###|Gdańsk||80-8##|Polska", "Květná ##|Brno||602 00|Česko"};

constexpr Words nordicWomen = {"Åsa",     "Birgitta", "Eydís", "Freja",   "Guðrún",   "Ingrid",
                               "Kirsten", "Linnéa",   "Mæja",  "Sólveig", "Tuulikki", "Yrsa"};
constexpr Words nordicMen = {"Åke",  "Bjørn",  "Eskil",  "Håkon", "Jökull",   "Kåre",
                             "Leif", "Magnús", "Øyvind", "Sævar", "Torbjörn", "Väinö"};
constexpr Words nordicSurnames = {"Ångström",   "Bækkelund", "Dalgård",   "Fjällström",  "Grønlund",
                                  "Hämäläinen", "Jørgensen", "Kjærgaard", "Lindqvist",   "Mäkinen",
                                  "Nygård",     "Øvrebø",    "Sjöberg",   "Þorsteinsson"};
constexpr Words nordicCompanies = {"Fjordlys Design", "Kråkerøy Båt", "Nordstjärna Möbler",
                                   "Sæby Bageri", "Tähti Audio"};
constexpr Words nordicPlaces = {
    "Blåbærveien ##|Tromsø||90##|Norge", "Skärgårdsgatan #|Göteborg||413 ##|Sverige",
    "Nørregade ##|Ærøskøbing||5970|Danmark", "Hämeentie ##|Helsinki||005##|Suomi"};

constexpr Words turkishWomen = {"Ayşe",  "Çiğdem", "Elif",   "Gülşen", "İpek",
                                "Müjde", "Özlem",  "Şebnem", "Yıldız", "Zeynep"};
constexpr Words turkishMen = {"Barış",  "Çağlar", "Emre", "Gökhan", "İsmail",
                              "Kıvanç", "Oğuz",   "Ömer", "Şükrü",  "Ümit"};
constexpr Words turkishSurnames = {"Açıkgöz",  "Büyükçınar", "Çelebioğlu", "Demirtaş",
                                   "Erdoğmuş", "Gümüşay",    "İnceoğlu",   "Karadağ",
                                   "Özışık",   "Şahinler",   "Türkoğuz",   "Yıldırımlı"};
constexpr Words turkishCompanies = {"Boğaziçi Mimarlık", "Çınar Kırtasiye", "Gökkuşağı Tekstil",
                                    "Işık Fotoğraf"};
constexpr Words turkishPlaces = {"Lale Sokağı No: ##|İstanbul||344##|Türkiye",
                                 "Çiçek Caddesi ##|İzmir||352##|Türkiye",
                                 "Güneş Bulvarı ###|Eskişehir||260##|Türkiye"};

constexpr Words vietnameseWomen = {"Thị Hồng", "Minh Châu", "Ngọc Ánh", "Phương Thảo",
                                   "Thu Hà",   "Tuyết Mai", "Yến Nhi"};
constexpr Words vietnameseMen = {"Anh Dũng",  "Đình Phúc", "Hữu Nghĩa", "Minh Đức",
                                 "Quốc Việt", "Thành Đạt", "Văn Hùng"};
constexpr Words vietnameseSurnames = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng",
                                      "Đặng",   "Bùi",  "Đỗ", "Võ"};
constexpr Words vietnameseCompanies = {"Cà Phê Bình Minh", "Gốm Sứ Hoa Sen", "Vận Tải Sông Hồng"};
constexpr Words vietnamesePlaces = {"## Phố Hàng Gai|Hà Nội||1000##|Việt Nam",
                                    "### Đường Lê Lợi|Đà Nẵng||5500##|Việt Nam"};

using Order = Culture::NameOrder;
using Hair = Culture::Hair;

constexpr Culture cultures[] = {
    {Order::GivenFirst, 26, englishWomen, englishMen, englishSurnames, englishCompanies,
     englishPlaces, "+1 503 555 01##", "+44 7700 900###", "Americas", 0, 7, Hair::Any},
    {Order::GivenFirst, 16, germanWomen, germanMen, germanSurnames, germanCompanies, germanPlaces,
     "+49 30 23125 ###", "+49 171 39200##", "Europe/Germany", 0, 3, Hair::Any},
    {Order::GivenFirst, 10, frenchWomen, frenchMen, frenchSurnames, frenchCompanies, frenchPlaces,
     "+33 1 99 00 ## ##", "+33 6 39 98 ## ##", "Europe/France", 0, 6, Hair::Any},
    {Order::GivenFirst, 8, spanishWomen, spanishMen, spanishSurnames, spanishCompanies,
     spanishPlaces, "+34 91 555 ## ##", "+34 600 55 ## ##", "Europe/Spain", 1, 4, Hair::Any},
    {Order::GivenFirst, 6, polishWomen, polishMen, polishSurnames, polishCompanies, polishPlaces,
     "+48 22 555 ## ##", "+48 600 555 ###", "Europe/Poland", 0, 2, Hair::Any},
    {Order::GivenFirst, 6, nordicWomen, nordicMen, nordicSurnames, nordicCompanies, nordicPlaces,
     "+46 8 465 004 ##", "+46 70 174 06 ##", "Europe/Nordics", 0, 2, Hair::Any},
    {Order::GivenFirst, 4, turkishWomen, turkishMen, turkishSurnames, turkishCompanies,
     turkishPlaces, "+90 212 555 ## ##", "+90 555 555 ## ##", "Asia", 1, 3, Hair::Dark},
    {Order::SurnameFirst, 3, vietnameseWomen, vietnameseMen, vietnameseSurnames,
     vietnameseCompanies, vietnamesePlaces, "+84 24 5555 ####", "+84 90 555 ## ##", "Asia", 1, 3,
     Hair::Dark},
};

} // namespace

std::span<const Culture> latinCultures()
{
    return cultures;
}

} // namespace mailbox
