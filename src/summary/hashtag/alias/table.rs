//! Names that well-known companies, people's offices and standard terms have
//! in Korean, English and Japanese: general knowledge, one group a line.
//!
//! Deliberately absent: names that are also common words, and terms that only
//! often go together.

/// The groups, their names divided by `=`.
pub(super) const GROUPS: &str = "\
엔비디아=NVIDIA=エヌビディア=英伟达
테슬라=Tesla=テスラ=TSLA
구글=Google=グーグル
알파벳=Alphabet
애플=Apple=アップル
마이크로소프트=Microsoft=MS=マイクロソフト
아마존=Amazon=アマゾン
아마존웹서비스=AWS=Amazon Web Services
메타=Meta=Meta Platforms=메타플랫폼스
페이스북=Facebook
인스타그램=Instagram
유튜브=YouTube=ユーチューブ
넷플릭스=Netflix=ネットフリックス
디즈니=Disney=ディズニー
디즈니플러스=디즈니+=Disney+=Disney Plus
오픈AI=OpenAI=오픈에이아이
챗GPT=ChatGPT=챗지피티
앤트로픽=Anthropic=앤스로픽
클로드=Claude
제미나이=Gemini=제미니
딥시크=DeepSeek
큐원=Qwen
퍼플렉시티=Perplexity
허깅페이스=Hugging Face
미스트랄=Mistral
그록=Grok
팔란티어=Palantir=パランティア
오라클=Oracle
세일즈포스=Salesforce
어도비=Adobe
인텔=Intel=インテル
퀄컴=Qualcomm
브로드컴=Broadcom
마이크론=Micron=マイクロン
창신메모리=CXMT
양쯔메모리=YMTC=장강메모리
마벨=Marvell
미디어텍=MediaTek=聯發科
AMD=에이엠디=어드밴스드 마이크로 디바이시스
TSMC=티에스엠씨=台積電
ASML=에이에스엠엘
삼성바이오로직스=삼성바이오=삼바=Samsung Biologics
SK바이오사이언스=SK바사
SK이노베이션=SK이노
한국항공우주산업=한국항공우주=KAI
KF-21=보라매
두산에너빌리티=두산에너
현대로템=로템
삼성전자=삼성=삼전=Samsung=Samsung Electronics=サムスン=サムスン電子
SK하이닉스=하이닉스=SK Hynix=Hynix=에스케이하이닉스
LG전자=엘지전자=LG Electronics
LG에너지솔루션=LG엔솔=엘지에너지솔루션=엔솔=LG Energy Solution
현대자동차=현대차=Hyundai=Hyundai Motor=현대모터
기아=Kia=기아차
한화에어로스페이스=한화에어로
한화생명=한화생명보험
포스코=POSCO
네이버=NAVER
카카오=Kakao
카카오톡=카톡=KakaoTalk
깃허브=GitHub
타입스크립트=TypeScript
자바스크립트=JavaScript
파이썬=Python
쿠버네티스=Kubernetes=K8s
오픈소스=Open Source
프론트엔드=프런트엔드=Frontend=Front-end
백엔드=Backend=Back-end
공급망=Supply Chain
안드로이드=Android
아이폰=iPhone
아이패드=iPad
맥북=MacBook
에어팟=AirPods
갤럭시=Galaxy
플레이스테이션=플스=PlayStation
엑스박스=Xbox
시리=Siri
쿠팡=Coupang
배달의민족=배민
당근마켓=당근
케이뱅크=K뱅크=Kbank
토스=Toss=비바리퍼블리카
업비트=Upbit
두나무=Dunamu
빗썸=Bithumb
스페이스X=SpaceX=스페이스엑스
스타링크=Starlink
XAI=엑스에이아이
뉴럴링크=Neuralink
블루오리진=Blue Origin
로켓랩=Rocket Lab
보잉=Boeing
록히드마틴=Lockheed Martin
웨이모=Waymo
우버=Uber
리비안=Rivian
비야디=BYD=比亚迪
샤오미=Xiaomi
화웨이=Huawei
알리바바=Alibaba
텐센트=Tencent
바이두=Baidu
바이트댄스=ByteDance
틱톡=TikTok
테무=Temu
알리익스프레스=AliExpress
토요타=도요타=Toyota=トヨタ=トヨタ自動車
혼다=Honda=ホンダ
닛산=Nissan=日産=日産自動車
소니=Sony=ソニー
닌텐도=Nintendo=任天堂
소프트뱅크=SoftBank=ソフトバンク=ソフトバンクグループ=SBG
三菱商事=三菱
伊藤忠商事=伊藤忠
日本郵船=郵船=NYK
東京エレクトロン=東エレク=Tokyo Electron
日立製作所=日立
三菱重工業=三菱重工
라피더스=Rapidus=ラピダス
키옥시아=Kioxia=キオクシア
폭스바겐=Volkswagen=VW
메르세데스벤츠=벤츠=Mercedes-Benz=Mercedes
포르쉐=Porsche
페라리=Ferrari
노보노디스크=Novo Nordisk=노보=Novo
일라이릴리=Eli Lilly=릴리
화이자=Pfizer
모더나=Moderna
바이오시밀러=시밀러=biosimilar
항체약물접합체=ADC=Antibody-Drug Conjugate
CAR-T=카티
위고비=Wegovy
오젬픽=Ozempic
마운자로=Mounjaro
젭바운드=Zepbound
골드만삭스=Goldman Sachs
모건스탠리=Morgan Stanley
JP모건=JPMorgan=JP Morgan=제이피모건
블랙록=BlackRock
버크셔해서웨이=버크셔=Berkshire Hathaway=Berkshire
코인베이스=Coinbase
스트래티지=마이크로스트래티지=MicroStrategy=MSTR
로빈후드=Robinhood
월마트=Walmart
코스트코=Costco
스타벅스=Starbucks=スターバックス
맥도날드=McDonald's
나이키=Nike
아디다스=Adidas
이케아=IKEA
에어비앤비=Airbnb
스포티파이=Spotify
라이엇게임즈=Riot Games
리그오브레전드=League of Legends=LoL
젠지=Gen.G=젠지이스포츠
티원=T1
한화생명e스포츠=한화생명=HLE
비트코인=Bitcoin=BTC=ビットコイン
이더리움=Ethereum=ETH
리플=Ripple=XRP
솔라나=Solana
도지코인=Dogecoin=DOGE
스테이블코인=Stablecoin
일론머스크=Elon Musk=머스크=Musk=イーロン・マスク
젠슨황=Jensen Huang
샘올트먼=샘알트만=Sam Altman=올트먼=Altman
팀쿡=Tim Cook
마크저커버그=저커버그=Mark Zuckerberg=Zuckerberg
제프베이조스=베이조스=Jeff Bezos=Bezos
워런버핏=버핏=Warren Buffett=Buffett
도널드트럼프=트럼프=Donald Trump=Trump=トランプ
제롬파월=파월=Jerome Powell=Powell
연준=Fed=Federal Reserve=연방준비제도=연방준비제도이사회=FRB
FOMC=연방공개시장위원회=Federal Open Market Committee
유럽중앙은행=ECB=European Central Bank
한국은행=한은=BOK=Bank of Korea
금융통화위원회=금통위
일본은행=일은=BOJ=Bank of Japan=日本銀行=日銀
국제통화기금=IMF=International Monetary Fund
석유수출국기구=OPEC
세계보건기구=WHO=World Health Organization
북대서양조약기구=나토=NATO
유럽연합=EU=European Union
국제연합=유엔=UN=United Nations
국제결제은행=BIS
증권거래위원회=SEC
식품의약국=FDA
한국토지주택공사=LH
주택도시보증공사=HUG
한국주택금융공사=HF=주금공
한국개발연구원=KDI
한국전력공사=한국전력=한전=KEPCO
한국수력원자력=한수원
국민건강보험공단=건보공단
금융감독원=금감원
공정거래위원회=공정위=FTC
경제협력개발기구=OECD
예산결산특별위원회=예결위=예결특위
더불어민주당=민주당
개인소비지출=PCE=PCE 물가
소비자물가지수=CPI=소비자물가=Consumer Price Index
생산자물가지수=PPI=생산자물가
국내총생산=GDP
기업공개=IPO=Initial Public Offering
인수합병=M&A
연구개발=연구개발비=R&D
상장지수펀드=ETF
주가수익비율=PER
주가순자산비율=PBR
자기자본이익률=ROE
양적완화=QE=Quantitative Easing
양적긴축=QT=Quantitative Tightening=대차대조표 축소=Balance Sheet Runoff
상업용부동산=CRE=Commercial Real Estate
설비투자=Capex=Capital Expenditure=Capital Spending
실물자산=RWA=Real World Assets
중앙은행디지털화폐=CBDC=Central Bank Digital Currency
총부채원리금상환비율=DSR
담보인정비율=LTV
총부채상환비율=DTI
주택담보대출=주담대
종합부동산세=종부세
양도소득세=양도세
장기보유특별공제=장특공제=장특공
재건축초과이익환수제=재초환=초과이익환수제
토지거래허가구역=토허구역
유상증자=유증
무상증자=무증
프로젝트파이낸싱=부동산PF
인플레이션감축법=IRA
자유무역협정=FTA
에너지저장장치=ESS=저장장치
소형모듈원자로=소형모듈원전=SMR
액화천연가스=LNG
주식예탁증서=미국예탁증서=예탁증서=ADR
리츠=부동산투자회사=REIT=REITs
유지보수정비=MRO
위탁개발생산=CDMO=Contract Manufacturer
위탁생산=CMO
태양광발전=태양광=Solar
전기차=전기자동차=EV=Electric Vehicle=Electric Vehicles=電気自動車
하이브리드차=HEV
리튬인산철=LFP
전고체배터리=전고체전지=Solid-State Battery=全固体電池
고대역폭메모리=HBM=High Bandwidth Memory=広帯域メモリ
D램=DRAM=디램
낸드=NAND=낸드플래시
하드디스크=하드디스크드라이브=HDD=Hard Disk Drive
솔리드스테이트드라이브=SSD
eSSD=기업용 SSD=기업 SSD=Enterprise SSD
그래픽처리장치=GPU
중앙처리장치=CPU
신경망처리장치=NPU
텐서처리장치=TPU
극자외선=EUV
게이트올어라운드=GAA
후면전력공급=BSPDN=백사이드파워
유리기판=글라스기판=Glass Substrate
유기발광다이오드=OLED
방탄소년단=BTS
에스엠엔터테인먼트=SM엔터테인먼트=에스엠
와이지엔터테인먼트=YG엔터테인먼트
제이와이피엔터테인먼트=JYP엔터테인먼트
엔씨소프트=엔씨=NCSOFT
닝더스다이=CATL=宁德时代
시가총액=시총
무인기=드론=무인항공기=UAV
양자컴퓨터=양자컴퓨팅=Quantum Computing
스마트글래스=스마트 글라스=Smart Glasses
액화수소=LH2
신재생에너지=재생에너지
실적발표=어닝 콜=컨퍼런스 콜=Earnings Call
원자력발전소=원전=Nuclear Power Plant
웨스팅하우스=Westinghouse
전력구매계약=PPA=Power Purchase Agreement
인공지능반도체=AI 반도체
가격=값
출하량=출하
휴머노이드=인간형 로봇=humanoid
협동로봇=코봇=cobot
비대면진료=원격진료=telemedicine
인공지능=AI=Artificial Intelligence=人工知能
범용인공지능=AGI
맞춤형반도체=주문형반도체=ASIC
검색증강생성=RAG=Retrieval-Augmented Generation
모델컨텍스트프로토콜=MCP=Model Context Protocol
대규모언어모델=거대언어모델=LLM=Large Language Model
생성형AI=생성AI=Generative AI=生成AI
사물인터넷=IoT
가상현실=VR
증강현실=AR
확장현실=XR
소프트웨어정의차량=SDV
첨단운전자보조시스템=ADAS
완전자율주행=FSD
온라인동영상서비스=OTT
연속혈당측정기=CGM=Continuous Glucose Monitor
마그네슘=Mg=Magnesium
멜라토닌=Melatonin
카페인=Caffeine
체질량지수=BMI
자동볼판정시스템=ABS=자동 볼 판정=자동투구판정
자유계약선수=FA
리그챔피언스코리아=LCK
미드시즌인비테이셔널=MSI
주의력결핍과잉행동장애=ADHD
외상후스트레스장애=PTSD
대학수학능력시험=수능
고위공직자범죄수사처=공수처
환경사회지배구조=ESG
무정전전원장치=UPS
질의응답=Q&A=질문과 답변=질문과 답=시청자 질문=Viewer Questions=Audience Questions=質疑応答
부작용=이상반응=이상사례=Side Effects=Adverse Events=副作用
뇌혈관장벽=혈액뇌장벽=혈뇌장벽=BBB=Blood-Brain Barrier
경구용=경구=먹는
비만치료제=비만약=Obesity Drug=Weight-Loss Drug
임상시험=Clinical Trial=治験
알츠하이머=Alzheimer=アルツハイマー
희토류=Rare Earth=レアアース
관세=Tariff=関税
반도체=Semiconductor=半導体
로봇=Robot=ロボット
로보택시=Robotaxi=무인택시=ロボタクシー
자율주행=Autonomous Driving=Self-Driving=自動運転
데이터센터=Data Center=Data Centre=データセンター
사이버보안=Cybersecurity=Cyber Security
파운드리=Foundry=ファウンドリー
클라우드=Cloud=クラウド
오픈웨이트=Open Weight
인플레이션=Inflation=インフレ
실업률=Unemployment Rate=失業率
고용보고서=Jobs Report=비농업고용=Nonfarm Payroll
자사주=자기주식=Treasury Stock=自社株
자사주매입=Buyback=自社株買い
배당=Dividend=配当
공매도=Short Selling=空売り
어닝서프라이즈=깜짝 실적=Earnings Surprise
방위산업=방산=Defense Industry
해상풍력=Offshore Wind=洋上風力
수소=Hydrogen=水素
천연가스=Natural Gas=天然ガス
부동산=Real Estate=不動産
분양가상한제=분상제
최저임금=Minimum Wage=最低賃金
저출생=저출산=少子化
국정감사=국감
국민의힘=국힘
헌법재판소=헌재
박스오피스=흥행 순위=Box Office
배틀그라운드=배그=PUBG
프리미어리그=EPL=Premier League
챔피언스리그=챔스=Champions League
메이저리그=MLB=Major League Baseball
웹어셈블리=WebAssembly=Wasm
리눅스=Linux
이메일=Email=E-mail=Mail=메일";
