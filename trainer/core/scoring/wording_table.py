"""What tools/fit_wording.py learned: do not edit, run it again."""

from typing import Final

UNSEEN: Final = 4.3
NO_RIVAL: Final = -3.5
LIKENESS_WEIGHTS: Final = (
    -3.9422,
    3.0473,
    0.3953,
    17.6248,
    1.1531,
    1.4094,
    -10.2791,
    1.1360,
    -1.6902,
    1.9514,
)
LEAD_WEIGHTS: Final = (
    -3.9038,
    2.9674,
    1.1310,
    15.3068,
    0.6641,
    0.8260,
    -10.4548,
    0.7860,
    -1.0402,
    1.2630,
    0.4366,
    0.2185,
)

# How rare a stem is, then the stems.
_STEMS: Final = {
    1.3: """
not
""",
    1.5: """
function valid
""",
    1.6: """
caus exception
""",
    1.7: """
add delet instead
""",
    1.8: """
call return valu
""",
    1.9: """
miss new no null user
""",
    2.0: """
cre data parameter set test without
""",
    2.1: """
befor email id key now object same str type
""",
    2.2: """
allow authoriz class client condition credential default duplic enabl fail handl need query rais
token upd
""",
    2.3: """
0 admin after array authentic backup behavior break case cod empty event exist field group guest
host import invalid list lose match name refresh requir respons risk time variabl
""",
    2.4: """
1 2 access action block cach comment count failur file filter includ input lead logic member
never non property request result rule run runtim start stor
""",
    2.5: """
app async clear config context direct embeddabl ensur expect explicit fetch implement
inconsistent index load local model order pars pass path promis provid render schema stat think
""",
    2.6: """
actual alway api avoid await build calendar callback chang compar component comput concurrent
controller databas defin disabl end endpoint fallback fals featur first format grafana instanc
item log map modul multipl nam oper race raw read record scop server shar sync team templ true
try two ui work
""",
    2.7: """
across addition already attribut availabl bas book bypass caller comparison conditional consider
contain crash current date different due dur element entry find flow guard ids initializ insid
integr interpol json leak leav limit mean messag migr multi normaliz page pattern prevent
previous project prom proper recovery referenc refus rely resourc row ruler send sensitiv silent
sourc specific split sql statement swallow timestamp upsampl
""",
    2.8: """
18 3 ability affect apply assignment backend bit blank cas catch category clos column depend
dict document evalu execut flag flex functionality handler hash last length literal login longer
mismatch modify node option pas practic process python reduc regression rul safe save servic
side singl slot tabl typ unnecessary usernam view webhook writ
""",
    2.9: """
6 accept additional against align appear assign assum axe back becom blacklist branch button col
complet confus constant content dayj definition description destroy detail ds earlier exampl
factory fil gener header helper hour http increas initial intend introduc layout level lock
lookup lowercas necessary next number offset old once optional original overrid owner passkey
persist present priv produc public purpos queu replac reset resolv rout self show site storag
text timezon total transl typo unhandl uniqu unus url vs way zod
""",
    3.0: """
500 able anywher around assert attempt attende base boolean calcul cleanup com compatibility
compil consistent constructor coverag debug deterministic display doc environment equal es every
exact explain extend external extra factor final fix flexbox follow form found futur hook improv
increment indic iter keep memory mislead mut operator pag pagin part past payload prisma prop
put readability real receiv redundant refactor remain renam role sampl secret serializ setup
stal stream support syntax target tim transform treat trigger unexpect usag web window wrap
""",
    3.1: """
4 404 address alignment applic appropri attend box browser built chain command continu cover
dataclass dialog downstream dynamic easier edit embed encryption equality esversion execution
exit expiry export expression extract fire gat googl help idea identifier immediat incomplet
init insert interfac invok java join loop math metadata minimum mixin mock modal mov moz nest
note notific open org overwrit packag perform plac placeholder pointer post presenc production
push rate react readabl rel revok rol safety second select semantic sent separ shap shard
signatur simplify size spac spec static status styl success suggest synchroniz thread truthy
understand util version video warn whitespac zip
""",
    3.2: """
10 5 abstract account alert assertion associ atomic auto body broad broken calcom character
child click codebas combin complex consistency container control convention convert copy corrupt
custom day deriv describ descriptiv detect dictionary differ drawer ear edge editabl effect emb
ember enforc entir expir expr fa fabricator fall float floor forget generic grain helpful hide
improvement info injection inlin insight label like listener made manag many membership menu mix
nodestor omit ordinal organiz otherwis outsid password paus performanc plugin pr preserv
prometheus propag protect provider quot rang reason reflect regex represent res rest review
salesforc scenario script search silenc similar sit standard startup step strip structur sub
submit subsequent sure surfac tag task titl todo top unconditional unreachabl uppercas validator
viol visibl visualiz webkit weight widget wrapper zero
""",
    3.3: """
ad allowlist annot anyth axio behav blob brittl buffer clarity clean collection commit confirm
conflict confusion connection const constraint correct css declar decrypt deny dependency
differenc download enter expand forc hard hardcod hid hoc inconsistency insensitiv instanti
internal involv javadoc job lazy left legacy legitim les loader long lower management mark merg
mode narrow navig noth occur offbyon output parent policy print program pron rbac re report
reschedul reus roll sav schedul session shown signup small smell snapshot sort symbol tak topic
totp trac track trunc truthiness tupl unsupport until useful void wait worker zoho
""",
    3.4: """
11 20 400 accidental activ age alia artifact automatic baselin bigin bind bound cancel
capability cast ceil cell churn ci clamp common consol construct consum correction cross ctx
dataset datetim deleg deprec deserializ developer directory docstr domain downcas driver dto
effectiv efficient en enum env escap especial exclusion extension feedback flaky focus fragment
full functional gaxio goroutin guarant hex hidden high hit identical ifram imply important
inalid inform js larg later layer library loc logger loki ls maintainability manager manifest
margin max meet memoiz mention meta metric minut mis mistak modern most move mozilla mu mutex
mutual negativ nod numeric older op orphan outer panel panic partial plaintext point position
postgr protection recommend recr reopen robust selection selector sequenc simpl speech spread
successful system third transaction tre uniqueness unless unmount unsaf upgrad ur uri ux val var
variant vulnerability yield
""",
    3.5: """
422 50 64 9 accelerator adapter alter append approach arbitrary area assumption asynchronous
attr authenticator background backward basic behind below blev bool boundary brief byt calendso
cap caught challeng cli color comma complexity connect construction copyright core correspond
counter coupl datasourc decryption deployment despit destructur diff difficult eager editor
eligibility elsewher emit encrypt exclud exposur falsy fgap fill forbidden frontend general
happen harder hold home html hubspot hydr icon ie initializer intent keycloak keyword know
lambda least lint mailer maintain maintenanc malform mask meaningful min misconfigur mongo ms
namespac nit normal ok organizer origin outbound pair parameteriz parenthes particular patch
pipelin predic prefer prepar probab profil provision quit randomiz realm reconcili ref releas
replay req requirement restriction revert ruby schem security sensitivity serializer sign
snippet specify spot stabl strategy strict strong suppos surround swap switch symmetric take
thre tm tree trim turn typical unintend unintentional unit unreliabl utc utility verb verific
whitelist wide word written
""",
    3.6: """
8 ago analytic android arrow attack automatical bean best beyond big builder burden captur claim
concis consumer contract cost crm crypto dashboard decision decod deduplic dereferenc detection
determin disallow discover div diverg drift encod enforcement equivalent except existenc explan
feder fns gap global guid hub imag impact impossibl inaccur incompatibl insufficient int io jest
leakag letter main nativ ndk optimiz overload persistenc picocli port preload primary prior
progress provenanc recur redundancy regular remot restrict sanitiz scapy scor screen scs sens
several shift slic span special stack statistic suggestion suit supply sym synchronous timecod
timeout together toggl trail unabl unclear unnecessari unset vendor viewer visibility vulnerabl
wast weird whol xhr xxxxx
""",
    3.7: """
24 256 32 80 absenc abus accessibility aes alias alloc alphabetical another anti ask attacker
author autom availability badg beneficial bootstrap bridg bucket busy cancell celery changelog
clarify claus cleaner clipboard clon collector collision companion compatibl completion
compromis concat controll conversion cop critical dash deal decorator dedup descendant design
destory distribut django dom dot dummy dump duraton elimin emeddabl enqueu eslint exchang
exhaustion fabric fewer filenam finish fixtur flat flatten flexibility focusabl foo formula
forward fragil free fruit fuction ful git glean graceful greater grid grow gz history hler
holder iam idiomatic indefinit ingestion install integer intentional interpreter kit lifecycl
link lot mac magic manual matcher md mechanism memset mgmt mime misalign misalignment mutabl na
neg network newlin notic notify np observ optpars os otp outd overall overwritten partition
passthrough permit player plu popul pre precedenc pref preferenc prefix primitiv prototyp proxy
rake reach reader recomput reconstruct referer regardless regener register renderer replacement
resolution rewrit room rpc rubo say sdk selenium semicolon separat sequential severity shadow
short shotgun signal significant singleton slip smaller socket sometim spam stay streckenz
subclass sum summary theatr tls toast tool trpc typescript unawait unbound uncategoriz underly
underscor unfilter uninstall unknown unrel vertical virtual vnod webauthn whisker wildcard wir
year zone
""",
    3.8: """
00 01 200 abort accur accurat achiev alongsid ap argpars arr ast avatar axi backfill behavioral
boot byte center circuit codepath colon come contrib corner corruption cpp cycl cyclomatic de
decid declarator defe dev digit discoverabl discovery esc establish evil experienc fast fir
firefox fram getter hbs heavy hoist img individual infl installer iso javascript javax kwarg
maintainabl minimal minimiz mod modific navigator opt over overhead own pad plan plural pluraliz
pollut predictabl prevention proceed pylint pythonhashs question rail rat ready recogniz
recursiv regexp registry relevant remember respect respectiv reusabl reviewer satisfy section
segment sentenc serv simp six slow specifical srp ssl stop storybook streckenzaehler sufficient
suffix telemetry term ternary tz uid un unchang understandabl unescap unstabl watcher wonder
""",
    3.9: """
1000 2009 2020 23 277 296 8601 acceptabl accessibl according adjust advanc aggreg along ami
analyzer anoma anymor assertj batch begin boilerpl builtin bulk cal camera canonicaliz
cardinality chart circular clearer clobber comprehensiv concaten concern correctness cte defer
denial desir disappear dispatch divisibl dynamical el ellipsis emitter emr enough evaluator evt
exercis existent far fixer flakiness flexibl fs gesamtweg grant guarante guidanc happy height
hurt illegal indent ineffectiv informativ inherit initi investig iterabl jsforc licens low lru
mas minor misassoci moder npluson obj odd often openssl other overlay paragraph permissiv
personal poor ppi pretender pretty preview problematic prompt ql quartil rank redefin refer
relationship relativ reload reorder restart retain root round router rp seat seed serializabl
sligh snuba splic ssrf startswith stray stringify structural submission substr subtl succeed
summariz taken them throughout tod tracer typeof ubuntu unauthentic unavailabl unify unorder
untest usual vary verbatim verbos visual vital want whatever wherea workflow world wors xx zoom
""",
    4.0: """
02 114 12 120 13 28 3000 333 35 365 405 59 60 7 83 aaa adhoc agent algorithm alic allproject
almost alpha alt anchor anyway architectural asdict assembl aws backdrop banner bar bfb binary
bob breakpoint broaden bundl certain children cid clearfix closur collect community compiler
composit configurabl contribut coordin crud customiz dagster dat deep def denormaliz dependent
deploy desc digest dimension dismiss distinct divergent dns dock docutil easy eli encapsul
english epoch escal even evm exc exce exceed exfiltr exhaustiv fatal favicon fieldmask
filesystem flight fn four fourth framework gate gcs gecko going grammar gsutil hand hang henc
hinder hint hot ico identify identity idle im immutability immutabl implicit inaccessibl
inefficiency inject instability integrity invert invisibl iterator justify keyboard kinto lag
larger latest launch lazi let liv live localiz mail mainnet major manipul marker markup massiv
memo met middl mimir mishandl misinterpret misrout misspell modifier modular mount msid museum
ndarray nometadata offic one overridden party pd pend phantom pii plot pod pollution portion
positiv preprod prettier privileg proc publish pull pyspark rand reauthentic recent recipient
redim redis referrer regress reorganiz rep repetitiv rephras repository responsibl retriev
retrieval retry rhythm ruff rv safer scalar see sery singleflight sn softwar solution someon
somewher sound spark standardiz story submodul subquery surpris temporal testid thing threshold
tight timesery tl trad transient transitional tri trip unconventional undetect undock uniq
unpredictabl unsynchroniz untrust unusabl unvalid uuid viewport watch widen worth xd
""",
    4.1: """
124 135 1999 2006 2014 2017 2021 30 31 33 3405 36 403 48 63 absolut acceptanc accord accumul
accuracy acquir acquirer administrator adopter airbnb aliv alon alternativ amount annoy anyon
apart applecalendar appropriat aria arriv artist assemb atomical attention audit awar belong
blind br brac bracket breadcrumb breakag brittleness brut bsd bullet came capacity carry catalog
categoriz chrom ciphertext cloud cmd coars cohesion compens conciseness confidenc consumption
contact contamin cp cpu csrf dangl dec decompress dedic delay delivery deterministical
differential dimensional dirnam discoverability discrepancy discuss drf driven dual easi edfb
ejfin enablement encoder entity estim evp exempt exif expandabl expensiv explanatory extlib feel
filterabl fixabl fld folder forseti friend fsck gain game generator gmail got hacky hashlib hdr
hh hi hierarchy higher hive holo human ics ideal identific ifs immedi imp inadvertent inclusion
incom incompatibility independent infer infrastructur inheritanc inner insertion instant
instruction instrument intention interactiv intermittent interpret introduction invoc iqr
isinstanc isol issu jwt karg kept kind languag learn leftover legend lib littl logical logout
machin manageabl master matplotlib mbid middlewar millisecond misapply misbehav misclassify
misconfig misunderstand mm moment mutator natur neither net nice nois nondeterministic nullabl
nullify numpy observability obtain obvious onload opaqu orient oss overcount panda parenthesis
parity pay payment percent permanent pg phas pin plain playwright plt pmd pos possibility propos
py pypars pyramid quick random rational reassign red redaction reformat reliabl remainder remind
rescu restor restructur retriever rewritten rid riskier rollback rs rw salt sas scaffold scorer
screw secur seer segement sentinel serious setter sha sidekiq simpler sin singular situ slight
slug sole sourceforg spack specificity spell spoofabl spurious src ss stability strang strdup
stretch stronger stuck stuff subcommand substantial substitution succesful super suthenticator
tab tabindex tabular temporary thought ticket tooltip tpe traversal ttl unauthoriz uncheck
underwent unexplain unfinish unhash uninitializ unlik unlimit unload unreadabl unresponsiv
unspecify untouch untrack upsert usabl variability vector verbosity vm wdyt weak webauth
whenever whoami width wipemycal wipemycalother worry wp www xhtml
""",
}
RARITIES: Final = {stem: rarity for rarity, stems in _STEMS.items() for stem in stems.split()}
