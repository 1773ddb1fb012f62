#include "services/mailbox/seed/culture.h"

namespace mailbox {
namespace {

using Words = const char *const[];

constexpr Words russianWomen = {"Анастасия|anastasia", "Валентина|valentina", "Дарья|darya",
                                "Екатерина|ekaterina", "Жанна|zhanna",        "Ксения|ksenia",
                                "Людмила|lyudmila",    "Наталья|natalya",     "Светлана|svetlana",
                                "Юлия|yulia"};
constexpr Words russianMen = {"Александр|alexandr", "Борис|boris",    "Вячеслав|vyacheslav",
                              "Григорий|grigory",   "Дмитрий|dmitry", "Михаил|mikhail",
                              "Николай|nikolay",    "Пётр|petr",      "Сергей|sergey",
                              "Фёдор|fedor"};
constexpr Words russianSurnames = {"Белозёров/Белозёрова|belozerov/belozerova",
                                   "Воронцов/Воронцова|vorontsov/vorontsova",
                                   "Журавлёв/Журавлёва|zhuravlev/zhuravleva",
                                   "Калинин/Калинина|kalinin/kalinina",
                                   "Лебедев/Лебедева|lebedev/lebedeva",
                                   "Морозов/Морозова|morozov/morozova",
                                   "Орловский/Орловская|orlovsky/orlovskaya",
                                   "Соколов/Соколова|sokolov/sokolova",
                                   "Цветков/Цветкова|tsvetkov/tsvetkova",
                                   "Щербаков/Щербакова|shcherbakov/shcherbakova",
                                   "Шевченко|shevchenko",
                                   "Ковальчук|kovalchuk"};
constexpr Words russianCompanies = {"Берёзовая роща|beryozovaya-roshcha",
                                    "Издательство «Журавль»|zhuravl", "Мастерская Лотос|lotos",
                                    "Северный Мост|severny-most"};
constexpr Words russianPlaces = {
    "ул. Садовая, д. ##|Казань||4200##|Россия", "Вишнёвая вулиця ##|Львів||790##|Україна",
    "ул. Цветочная, д. #|Бишкек||7200##|Кыргызстан", "бул. Витоша ##|София||10##|България"};

constexpr Words greekWomen = {"Αγγελική|angeliki",    "Βασιλική|vasiliki",  "Δήμητρα|dimitra",
                              "Ελευθερία|eleftheria", "Ιωάννα|ioanna",      "Κατερίνα|katerina",
                              "Μαρία|maria",          "Χρυσάνθη|chrysanthi"};
constexpr Words greekMen = {
    "Αλέξανδρος|alexandros",     "Γιώργος|giorgos", "Δημήτρης|dimitris",     "Θεόδωρος|theodoros",
    "Κωνσταντίνος|konstantinos", "Νίκος|nikos",     "Παναγιώτης|panagiotis", "Σπύρος|spyros"};
constexpr Words greekSurnames = {"Αγγελόπουλος/Αγγελοπούλου|angelopoulos/angelopoulou",
                                 "Βλάχος/Βλάχου|vlachos/vlachou",
                                 "Γεωργιάδης/Γεωργιάδη|georgiadis/georgiadi",
                                 "Καραγιάννης/Καραγιάννη|karagiannis/karagianni",
                                 "Μακρής/Μακρή|makris/makri",
                                 "Νικολαΐδης/Νικολαΐδου|nikolaidis/nikolaidou",
                                 "Παπαδόπουλος/Παπαδοπούλου|papadopoulos/papadopoulou",
                                 "Σταθόπουλος/Σταθοπούλου|stathopoulos/stathopoulou",
                                 "Χατζηδάκης/Χατζηδάκη|chatzidakis/chatzidaki"};
constexpr Words greekCompanies = {"Αιγαίο Ναυτική|aigaio", "Ελαιώνες Αθηνάς|elaiones-athinas",
                                  "Τυπογραφείο Φάρος|faros"};
constexpr Words greekPlaces = {"Οδός Ερμού ##|Αθήνα||105 ##|Ελλάδα",
                               "Αριστοτέλους ##|Θεσσαλονίκη||546 ##|Ελλάδα",
                               "Λεωφ. Μακαρίου ##|Λευκωσία||10##|Κύπρος"};

constexpr Words chineseWomen = {
    "婷婷|tingting|Tíngtíng", "雪梅|xuemei|Xuěméi", "美玲|meiling|Měilíng", "晓燕|xiaoyan|Xiǎoyàn",
    "思雨|siyu|Sīyǔ",         "佳怡|jiayi|Jiāyí",   "秀英|xiuying|Xiùyīng", "慧敏|huimin|Huìmǐn"};
constexpr Words chineseMen = {
    "建国|jianguo|Jiànguó", "志强|zhiqiang|Zhìqiáng", "文博|wenbo|Wénbó", "浩然|haoran|Hàorán",
    "子轩|zixuan|Zǐxuān",   "明远|mingyuan|Míngyuǎn", "伟|wei|Wěi",       "俊杰|junjie|Jùnjié"};
constexpr Words chineseSurnames = {
    "王|wang|Wáng", "李|li|Lǐ",           "张|zhang|Zhāng", "刘|liu|Liú",   "陈|chen|Chén",
    "杨|yang|Yáng", "赵|zhao|Zhào",       "黄|huang|Huáng", "周|zhou|Zhōu", "吴|wu|Wú",
    "徐|xu|Xú",     "欧阳|ouyang|Ōuyáng", "林|lin|Lín",     "郭|guo|Guō"};
constexpr Words chineseCompanies = {"青竹设计工作室|qingzhu", "长江印刷厂|changjiang-print",
                                    "晨光茶业|chenguang-tea", "星河软件|xinghe"};
constexpr Words chinesePlaces = {
    "朝阳区建国路##号|北京市|北京|1000##|中国", "浦东新区世纪大道###号|上海市|上海|2001##|中国",
    "西湖区文三路##号|杭州市|浙江省|3100##|中国", "信義路五段#號|台北市||110##|台灣"};

constexpr Words japaneseWomen = {
    "さくら|sakura|さくら", "美咲|misaki|みさき",  "陽子|yoko|ようこ", "千尋|chihiro|ちひろ",
    "恵子|keiko|けいこ",    "明日香|asuka|あすか", "由美|yumi|ゆみ",   "菜々子|nanako|ななこ"};
constexpr Words japaneseMen = {
    "太郎|taro|たろう", "健一|kenichi|けんいち", "翔太|shota|しょうた", "大輔|daisuke|だいすけ",
    "浩二|koji|こうじ", "直樹|naoki|なおき",     "隆|takashi|たかし",   "悠人|yuto|ゆうと"};
constexpr Words japaneseSurnames = {
    "佐藤|sato|さとう",         "鈴木|suzuki|すずき",      "高橋|takahashi|たかはし",
    "田中|tanaka|たなか",       "渡辺|watanabe|わたなべ",  "伊藤|ito|いとう",
    "山本|yamamoto|やまもと",   "小林|kobayashi|こばやし", "長谷川|hasegawa|はせがわ",
    "五十嵐|igarashi|いがらし", "東海林|shoji|しょうじ",   "森|mori|もり"};
constexpr Words japaneseCompanies = {"青空印刷株式会社|aozora-print", "桜井製作所|sakurai-works",
                                     "月見書房|tsukimi", "有限会社みどり園|midorien"};
constexpr Words japanesePlaces = {
    "青葉町#-##-#|渋谷区|東京都|150-00##|日本", "若草通##番地|京都市中京区|京都府|604-80##|日本",
    "港町#丁目|横浜市|神奈川県|231-00##|日本", "大通西##|札幌市|北海道|060-00##|日本"};

constexpr Words arabicWomen = {"آمنة|amina",   "جميلة|jamila", "زينب|zainab", "سلمى|salma",
                               "فاطمة|fatima", "ليلى|layla",   "مريم|maryam", "نور الهدى|nour"};
constexpr Words arabicMen = {"إبراهيم|ibrahim", "أحمد|ahmad", "حسن|hassan",
                             "خالد|khalid",     "سامي|sami",  "عبد الرحمن|abdulrahman",
                             "محمود|mahmoud",   "يوسف|yousef"};
constexpr Words arabicSurnames = {"الأندلسي|alandalusi", "البغدادي|albaghdadi", "الحلبي|alhalabi",
                                  "الخطيب|alkhatib",     "الزهراني|alzahrani",  "السيد|alsayed",
                                  "الفاسي|alfassi",      "القاسمي|alqasimi",    "النجار|alnajjar",
                                  "المصري|almasri"};
constexpr Words arabicCompanies = {"دار الياسمين للنشر|yasmin", "مكتبة النيل|maktabat-alnil",
                                   "واحة التقنية|waha-tech"};
constexpr Words arabicPlaces = {"شارع النخيل ##|القاهرة||115##|مصر",
                                "شارع الأرز #|بيروت||1107 ####|لبنان",
                                "طريق الواحة ###|الرياض||11###|السعودية"};

using Order = Culture::NameOrder;
using Hair = Culture::Hair;

constexpr Culture cultures[] = {
    {Order::GivenFirst, 8, russianWomen, russianMen, russianSurnames, russianCompanies,
     russianPlaces, "+7 495 555-##-##", "+7 900 555-##-##", "Europe", 0, 2, Hair::Any},
    {Order::GivenFirst, 6, greekWomen, greekMen, greekSurnames, greekCompanies, greekPlaces,
     "+30 21 0555 ####", "+30 690 555 ####", "Europe/Greece", 1, 3, Hair::Any},
    {Order::SurnameFirst, 8, chineseWomen, chineseMen, chineseSurnames, chineseCompanies,
     chinesePlaces, "+86 10 5555 ####", "+86 139 0055 ####", "Asia/China", 0, 1, Hair::Dark},
    {Order::SurnameFirst, 8, japaneseWomen, japaneseMen, japaneseSurnames, japaneseCompanies,
     japanesePlaces, "+81 3-5555-####", "+81 90-5555-####", "Asia/Japan", 0, 1, Hair::Dark},
    {Order::GivenFirst, 7, arabicWomen, arabicMen, arabicSurnames, arabicCompanies, arabicPlaces,
     "+20 2 5555 ####", "+20 100 555 ####", "Middle East", 2, 5, Hair::Dark},
};

} // namespace

std::span<const Culture> otherCultures()
{
    return cultures;
}

} // namespace mailbox
