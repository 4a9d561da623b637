// SPDX-License-Identifier: GPL-3.0-or-later
#include "InventedWords.h"

namespace candor::bench {

using namespace Qt::StringLiterals;

const QStringList skillNames =
    u"C++|Python|Java|SQL|Linux|Git|Docker|JavaScript|TypeScript|React|PostgreSQL|Kubernetes|AWS|"
    "Node.js|C#|.NET|Go|Rust|Kotlin|Swift|Scala|PHP|Ruby|R|MATLAB|Qt|CMake|OpenCV|PyTorch|"
    "TensorFlow|scikit-learn|Pandas|NumPy|Spark|Hadoop|Kafka|Airflow|dbt|Snowflake|Redis|"
    "MongoDB|Elasticsearch|GraphQL|REST|gRPC|Angular|Vue.js|Svelte|HTML|CSS|Sass|Tailwind|"
    "Terraform|Ansible|Jenkins|GitHub Actions|Prometheus|Grafana|Nginx|Azure|GCP|Bash|"
    "PowerShell|Wireshark|Metasploit|Burp Suite|Nmap|SIEM|Splunk|OWASP|Penetration testing|"
    "Incident response|Threat modelling|Cryptography|PKI|OAuth|Zero trust|ISO 27001|GDPR|"
    "Machine learning|Deep learning|NLP|Computer vision|MLOps|Statistics|A/B testing|Tableau|"
    "Power BI|Excel|Scrum|Kanban|Jira|Figma|UX research|Accessibility|Technical writing|"
    "Mentoring|Spring|Hibernate|Django|Flask|FastAPI|Rails|Laravel|Unity|Unreal|CUDA|VHDL"_s.split(u'|');
const QStringList firstNames =
    u"Ada|Alan|Amara|Anna|Arjun|Björn|Carmen|Chen|Chidi|Daniel|David|Elena|Emma|Farid|Fatima|"
    "Grace|Hana|Hassan|Ines|Ivan|Jana|João|Jonas|Julia|Kai|Kofi|Lena|Liam|Lucía|Łukasz|Maria|"
    "Mei|Mohammed|Nadia|Noah|Olga|Omar|Paul|Priya|Rosa|Ruth|Samuel|Sara|Sofia|Søren|Tariq|"
    "Thandi|Tomás|Vera|Wei|Yuki|Yusuf|Zoë"_s.split(u'|');
const QStringList roles =
    u"Software engineer|Backend developer|Frontend developer|Full-stack developer|Data scientist|"
    "Data engineer|Machine learning engineer|Security analyst|Penetration tester|DevOps engineer|"
    "Site reliability engineer|Embedded engineer|QA engineer|Product manager|UX designer|"
    "Systems administrator|Database administrator|Network engineer|Solution architect|Tech lead"_s.split(u'|');
const QStringList places =
    u"Berlin|Hamburg|München|Köln|Wien|Zürich|Paris|Lyon|London|Manchester|Dublin|Amsterdam|"
    "Rotterdam|Brussels|Madrid|Barcelona|Lisboa|Porto|Roma|Milano|Warszawa|Kraków|Łódź|Praha|Brno|"
    "Budapest|Stockholm|Göteborg|Oslo|Helsinki|Tallinn|Riga|Vilnius|Athens|Nairobi|Lagos|"
    "Bengaluru|Pune|Singapore|Tokyo"_s.split(u'|');

namespace {

const QStringList syllables =
    u"an|bar|cor|del|el|fer|gar|hof|in|jen|kow|lin|mar|nov|ost|per|ro|sen|ska|son|tan|ton|ul|ver|wal|win|xi|yam|zen"_s
        .split(u'|');

} // namespace

QString familyName(Chance &chance) {
    QString name = chance.anyOf(syllables) % chance.anyOf(syllables);
    if (chance.below(3) == 0)
        name += chance.anyOf(syllables);
    name[0] = name[0].toUpper();
    return name;
}

QStringList asTyped(const QStringList &texts) {
    QStringList typed;
    for (const QString &text : texts) {
        for (qsizetype length = 2; length < text.size(); length += 2)
            typed.append(text.first(length));
        typed.append(text);
    }
    return typed;
}

} // namespace candor::bench
